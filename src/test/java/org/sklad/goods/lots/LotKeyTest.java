package org.sklad.goods.lots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotKeyTest {
    @ParameterizedTest
    @CsvSource({
        "АВ123, AB123",
        "АВЕКМНОРСТУХ, ABEKMHOPCTYX",
        "асе-7/х, ace-7/x",
        "АB 12, AB 12",
        "ＡＢ１２, AB12",
        "' \u00a0АВ12\u2007', AB12",
        "АВ\u00a012, AB 12"
    })
    void a_number_typed_on_a_Bulgarian_keyboard_is_the_scanned_one(String typed, String scanned) {
        assertThat(LotKey.typed(typed)).isEqualTo(scanned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB123", "ab123", "Ab 1/2.x", "", "БГ12", "АВГ12", "Ав12", "к12", "т12", "AB–12"})
    void keeps_a_Latin_number_with_its_case_and_a_Cyrillic_number(String typed) {
        assertThat(LotKey.typed(typed)).isEqualTo(typed);
    }

    /** One sign can become eighteen letters, and the column has room for 60. */
    @Test
    void keeps_a_number_that_would_become_too_long() {
        String signs = "№".repeat(LotKey.MOST_NUMBER);
        assertThat(LotKey.typed(" " + signs)).isEqualTo(signs);
        assertThat(LotKey.typed("№ 7")).isEqualTo("No 7");
    }
}
