package org.sklad.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "якета HAR/STORE", "]d201038000\u001d10A", "[)>\u001e06\u001d\u001e\u0004", "a\tb\n"})
    void accepts_words_and_characters_that_scanners_send(String text) {
        assertThat(ReadableAddress.isReadable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\u0001", "\u0007", "\u001b[31m", "\u007f", "\u0085"})
    void refuses_other_control_characters(String text) {
        assertThat(ReadableAddress.isReadable(text)).isFalse();
    }
}
