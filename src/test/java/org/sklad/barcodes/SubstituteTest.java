package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstituteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Substitute TILDE = Substitute.of("~");
    private static final String PRODUCT = "0104006381333931";

    private static ElementString read(String text) {
        return Scanned.of(text) instanceof Scanned.Other other
                ? other.elements(TODAY).orElseThrow()
                : new ElementString(java.util.List.of(), java.util.List.of(), java.util.Optional.empty(), TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRODUCT + "10L-77~17280131",
                "]d2" + PRODUCT + "10L-77~17280131",
                "~" + PRODUCT + "10L-77~17280131",
                "]C110L-77~" + PRODUCT + "17280131",
                " " + PRODUCT + "10L-77~17280131\r"
            })
    void replaces_the_substitute_by_the_separator(String typed) {
        ElementString read = read(TILDE.undone(typed));
        assertThat(read.error()).isEmpty();
        assertThat(read.lot()).contains("L-77");
        assertThat(read.expiresOn()).contains(LocalDate.of(2028, 1, 31));
    }

    /** Control: without the setting, the lot number swallows what follows it. */
    @Test
    void without_the_substitute_the_lot_is_read_wrongly() {
        String typed = PRODUCT + "10L-77~17280131";
        assertThat(Substitute.NONE.undone(typed)).isEqualTo(typed);
        assertThat(TILDE.undone(typed)).isNotEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHELF~1",
                "~",
                "",
                "jackets~men",
                "https://id.example/01/04006381333931?x=~",
                "0104006381333932~10L"
            })
    void leaves_the_character_alone_elsewhere(String typed) {
        assertThat(TILDE.undone(typed)).isEqualTo(typed);
    }

    @Test
    void accepts_the_real_separator_too() {
        assertThat(read(TILDE.undone(PRODUCT + "10L-77\u001d17280131")).lot()).contains("L-77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "7", " ", "\t", "~~", "я", "\u001d"})
    void a_character_used_in_codes_cannot_be_a_substitute(String setting) {
        assertThatThrownBy(() -> Substitute.of(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
