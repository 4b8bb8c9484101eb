package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void a_path_that_no_header_can_contain_becomes_the_start_page() {
        assertThat(Pages.local("/stock?words=" + "a".repeat(1_900)).toString()).startsWith("/stock");
        assertThat(Pages.local("/stock?words=" + "a".repeat(2_000)).toString()).isEqualTo("/");
    }
}
