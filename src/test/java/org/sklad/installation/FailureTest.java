package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void an_occupied_port_is_named_with_the_settings_that_choose_another() {
        IOException failure =
                new IOException("Failed to bind to /0.0.0.0:8080", new BindException("Address already in use"));
        assertThat(Failure.sentence(new IllegalStateException(failure)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Failed to bind to /0.0.0.0:8080: Address already in use. ")
                        .contains("SKLAD_PORT"));
    }

    @Test
    void a_path_that_the_system_cannot_have_needs_no_stack_trace() {
        assertThat(Failure.sentence(new InvalidPathException("/srv/\u0441", "Malformed input")))
                .hasValueSatisfying(text -> assertThat(text).contains("/srv/", "LC_ALL=C.UTF-8"));
        assertThat(Failure.sentence(new InvalidPathException("/srv/\uFFFD", "Malformed input")))
                .hasValueSatisfying(text -> assertThat(text).contains("/srv/", "LC_ALL=C.UTF-8"));
        assertThat(Failure.sentence(new IllegalStateException("unexpected"))).isEmpty();
    }

    @Test
    void a_path_in_ascii_gets_no_advice_about_utf_8() {
        assertThat(Failure.sentence(new InvalidPathException("/srv/\0", "Nul character not allowed")))
                .hasValue("Nul character not allowed: /srv/\0");
    }

    @Test
    void an_argument_from_a_terminal_that_is_not_in_utf_8_is_refused() {
        assertThat(Failure.unreadable("operator", "add", "\u041c\u0430\u0440\u0438\u044f"))
                .isEmpty();
        assertThat(Failure.unreadable("operator", "add", "\uFFFD\uFFFD"))
                .hasValueSatisfying(text -> assertThat(text).contains("LC_ALL=C.UTF-8"));
    }
}
