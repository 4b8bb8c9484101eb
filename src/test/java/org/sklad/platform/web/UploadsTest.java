package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {
    @ParameterizedTest
    @CsvSource({"16, 1", "256, 1", "512, 2", "1024, 4", "65536, 16"})
    void a_quarter_of_the_heap_limits_the_uploads_in_work(long heapMegabytes, int atOnce) {
        assertThat(Uploads.atOnce(heapMegabytes * 1024 * 1024)).isEqualTo(atOnce);
    }
}
