package org.sklad.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7, 192.0.2.7",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1, 2001:db8::/64",
        "[2001:db8:1:2:3:4:5:6], 2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80::1, fe80::/64",
        "unknown, unknown, unknown",
        "'', '', ''",
        "localhost, localhost, localhost"
    })
    void an_address_has_one_spelling_and_one_network(String text, String canonical, String network) {
        assertThat(SourceAddress.canonical(text)).isEqualTo(canonical);
        assertThat(SourceAddress.network(text)).isEqualTo(network);
    }
}
