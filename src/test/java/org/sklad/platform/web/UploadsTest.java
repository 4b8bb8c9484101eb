package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {
    @ParameterizedTest
    @CsvSource({"16, 1", "128, 2", "512, 8", "1024, 16", "65536, 16"})
    void as_many_are_taken_in_as_half_of_the_heap_holds(long heapMegabytes, int atOnce) {
        assertThat(Uploads.atOnce(heapMegabytes * 1024 * 1024)).isEqualTo(atOnce);
    }
}
