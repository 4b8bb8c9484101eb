package org.sklad.barcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    /** Examples of the GS1 Syntax Engine. */
    @ParameterizedTest
    @CsvSource({
        "24012345678905,24012345678905,24012345678905",
        "2112233789657,02112233789657,2112233789657",
        "416000336108,00416000336108,0416000336108",
        "02345680,00000002345680,02345680"
    })
    void keeps_fourteen_digits_and_prints_the_digits_of_the_pack(String read, String kept, String printed) {
        assertThat(Gtin.parse(read).digits()).isEqualTo(kept);
        assertThat(Gtin.parse(read).printed()).isEqualTo(printed);
        assertThat(Gtin.find(read)).contains(new Gtin(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "24012345678909,CHECK_DIGIT",
        "2112233789658,CHECK_DIGIT",
        "416000336107,CHECK_DIGIT",
        "02345689,CHECK_DIGIT",
        "2345680,GTIN_LENGTH",
        "123456789,GTIN_LENGTH",
        "1234567890,GTIN_LENGTH",
        "00000002345680000,GTIN_LENGTH",
        "0234568O,NOT_DIGITS",
        "'',NOT_DIGITS"
    })
    void says_what_is_wrong_with_a_number(String text, MistypedCode.Fault fault) {
        assertThat(catchThrowableOfType(MistypedCode.class, () -> Gtin.parse(text))
                        .fault())
                .isEqualTo(fault);
        assertThat(Gtin.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Gtin(text));
    }

    @Test
    void the_same_product_is_equal_in_every_length() {
        assertThat(Gtin.parse("416000336108"))
                .isEqualTo(Gtin.parse("0416000336108"))
                .isEqualTo(Gtin.parse("00416000336108"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020000000000",
                "029999999999",
                "040123456789",
                "200000000000",
                "299999999999",
                "2012345",
                "0001234",
                "0000000"
            })
    void recognises_numbers_that_a_shop_assigns_itself(String payload) {
        assertThat(Gtin.parse(payload + Gtin.checkDigit(payload)).isRestrictedCirculation())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "019999999999",
                "030000000000",
                "039999999999",
                "050000000000",
                "199999999999",
                "300000000000",
                "380123456789",
                "4012345",
                "9638507",
                "1380123456789"
            })
    void does_not_take_global_numbers_for_shop_numbers(String payload) {
        assertThat(Gtin.parse(payload + Gtin.checkDigit(payload)).isRestrictedCirculation())
                .isFalse();
    }

    @Test
    void a_multipack_of_a_shop_product_has_a_shop_number_too() {
        assertThat(Gtin.parse("1201234567890" + Gtin.checkDigit("1201234567890"))
                        .isRestrictedCirculation())
                .isTrue();
    }

    @Test
    void computes_check_digits_of_other_GS1_numbers_the_same_way() {
        // This is the SSCC example in the GS1 General Specifications.
        assertThat(Gtin.checkDigit("37610425002123456")).isEqualTo('9');
        assertThatIllegalArgumentException().isThrownBy(() -> Gtin.checkDigit("12a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Gtin.checkDigit(""));
    }
}
