package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessFilterTest {
    @Test
    void a_sign_in_link_keeps_the_requested_address_if_it_is_short_enough() {
        assertThat(AccessFilter.signIn("/stock?words=a b").toString()).startsWith("/sign-in?next=");
        assertThat(AccessFilter.signIn("/").toString()).isEqualTo("/sign-in");
        assertThat(AccessFilter.signIn("/stock?words=" + "a".repeat(2_000)).toString())
                .isEqualTo("/sign-in");
        assertThat(AccessFilter.signIn("/stock?words=" + "я".repeat(900)).toString())
                .as("each letter takes several characters in an address")
                .isEqualTo("/sign-in");
    }
}
