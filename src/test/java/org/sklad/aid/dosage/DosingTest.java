package org.sklad.aid.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.TestPapers;
import org.sklad.labels.PaperLanguage;
import org.sklad.platform.pdf.Fonts;

class DosingTest {
    private static final Dosing WHOLE = new Dosing(
            new BigDecimal("0.50"),
            DoseUnit.TABLET,
            3,
            Optional.of(7),
            Optional.of(FoodTime.AFTER),
            Set.of(DayTime.NIGHT, DayTime.MORNING));
    private static final Dosing LEAST =
            new Dosing(new BigDecimal("5"), DoseUnit.ML, 1, Optional.empty(), Optional.empty(), Set.of());

    private static String said(Dosing dosing, String language) {
        PaperLanguage words =
                TestPapers.languages(Fonts.bundled()).find(language).orElseThrow();
        return String.join(", ", dosing.words().stream().map(words::text).toList())
                .replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void a_dosage_is_stored_as_one_text_and_read_back() {
        assertThat(WHOLE.text()).isEqualTo("0.5 TABLET 3 7 AFTER MORNING,NIGHT");
        assertThat(LEAST.text()).isEqualTo("5 ML 1 - - -");
        assertThat(Dosing.read(WHOLE.text())).contains(WHOLE);
        assertThat(Dosing.read(LEAST.text())).contains(LEAST);
        assertThat(Dosing.read("")).isEmpty();
    }

    @Test
    void a_dosage_has_words_in_every_paper_language() {
        assertThat(said(WHOLE, "en"))
                .isEqualTo("½ tablet, 3 times a day, for 7 days, in the morning, at bedtime, after food");
        assertThat(said(WHOLE, "bg")).isEqualTo("½ таблетка, 3 пъти дневно, 7 дни, сутрин, преди лягане, след хранене");
        assertThat(said(WHOLE, "fa")).isEqualTo("½ تابلیت, روز 3 بار, برای 7 روز, صبح, وقت خواب, بعد از غذا");
        assertThat(said(WHOLE, "uk")).startsWith("½ таблетка, 3 рази на день, 7 днів");
        assertThat(said(LEAST, "ar")).isEqualTo("5 مل, مرة واحدة في اليوم");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 tablet",
        "0.25, ¼ tablet",
        "1.5, 1½ tablets",
        "2.75, 2¾ tablets",
        "10, 10 tablets",
        "0.3, 0.3 tablet"
    })
    void halves_and_quarters_are_written_as_on_a_package(String amount, String shown) {
        Dosing dosing =
                new Dosing(new BigDecimal(amount), DoseUnit.TABLET, 1, Optional.empty(), Optional.empty(), Set.of());
        assertThat(said(dosing, "en")).isEqualTo(shown + ", once a day");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '0.33 ml, once a day'",
        "bg, '0,33 мл, веднъж дневно'",
        "fr, '0,33 ml, 1 fois par jour'",
        "uk, '0,33 мл, 1 раз на день'",
        "ar, '0.33 مل, مرة واحدة في اليوم'"
    })
    void other_fractions_are_written_in_the_number_format_of_the_language(String language, String words) {
        Dosing dosing =
                new Dosing(new BigDecimal("0.33"), DoseUnit.ML, 1, Optional.empty(), Optional.empty(), Set.of());
        assertThat(said(dosing, language)).isEqualTo(words);
    }

    @Test
    void an_empty_dosage_is_none_and_an_invalid_number_is_refused_by_the_form() {
        assertThat(DosingForm.typed(field -> "")).isNull();
        Map<String, String> typed = Map.of(
                "dosing.amount", "0,5",
                "dosing.unit", "TABLET",
                "dosing.times", "3",
                "dosing.days", "7",
                "dosing.food", "AFTER",
                "dosing.morning", "on",
                "dosing.night", "on");
        assertThat(DosingForm.typed(field -> typed.getOrDefault(field, "")))
                .isNotNull()
                .satisfies(form -> assertThat(form.dosing()).isEqualTo(WHOLE));
        DosingForm wrong = DosingForm.typed(field -> field.equals("dosing.amount") ? "half" : "");
        assertThat(wrong).isNotNull().satisfies(form -> {
            assertThat(form.amount()).isZero();
            assertThat(form.timesADay()).isZero();
        });
    }
}
