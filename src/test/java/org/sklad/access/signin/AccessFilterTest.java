package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessFilterTest {
    @Test
    void who_is_turned_away_comes_back_to_what_they_asked_for_where_an_answer_can_carry_it() {
        assertThat(AccessFilter.signIn("/stock?words=a b").toString()).startsWith("/sign-in?next=");
        assertThat(AccessFilter.signIn("/").toString()).isEqualTo("/sign-in");
        assertThat(AccessFilter.signIn("/stock?words=" + "a".repeat(2_000)).toString())
                .isEqualTo("/sign-in");
        assertThat(AccessFilter.signIn("/stock?words=" + "я".repeat(900)).toString())
                .as("five characters in an address for each")
                .isEqualTo("/sign-in");
    }
}
