package org.sklad.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.goods.intake.Weight;

class WeightTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20;20000",
                "12,5;12500",
                "12.5;12500",
                "0,001;1",
                " 7 ;7000",
                "20 kg;20000",
                "20кг;20000",
                "0.25 КГ;250",
                "20 kg.;20000",
                "9999,999;9999999"
            })
    void reads_kilograms_in_every_usual_notation(String typed, long grams) {
        assertThat(Weight.ofKilograms(typed)).contains(grams);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0,000", "-1", "1,2345", "12345", "1e3", "kg", "20 g", "1.000,5", "двадесет", "٢"})
    void refuses_other_texts(String typed) {
        assertThat(Weight.ofKilograms(typed)).isEmpty();
    }

    @Test
    void a_bare_number_is_not_a_weight_if_it_could_mean_something_else() {
        assertThat(Weight.said("20")).isEmpty();
        assertThat(Weight.said("20 kg")).contains(20_000L);
        assertThat(Weight.said("5901234123457")).isEmpty();
    }

    @Test
    void reads_back_the_weight_that_it_writes_into_a_field() {
        for (long grams : new long[] {1, 250, 1_000, 12_500, 100_000, 9_999_999}) {
            assertThat(Weight.ofKilograms(Weight.kilograms(grams))).contains(grams);
        }
    }
}
