package org.sklad.goods.donors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.goods.donors.SourceNames.Likeness;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;

class SourceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "каритас българия, Каритас България, SAME",
        "„Каритас  България“ ООД, Каритас България, SAME",
        "KARITAS-BALGARIYA Ltd., Каритас България, SAME",
        "червенкръст, Червен кръст, SAME",
        "кари, Каритас България, BEGUN",
        "бълг кари, Каритас България, BEGUN",
        "Каритос, Каритас, MISSPELT",
        "Caritas, Каритас, MISSPELT",
        "Каритасс-, Каритас, SAME",
        "Каритас София, Каритас, LONGER",
        "Кръст и полумесец, Червен кръст, SHARED"
    })
    void measures_the_similarity_of_two_names(String typed, String known, Likeness likeness) {
        assertThat(SourceNames.likeness(typed, known)).contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({"UNHCR, Каритас", "Проект 12, Проект 13", "Дом, Дан", "ООД, Каритас ООД", "и, Хляб и мляко без и"})
    void names_that_are_unlike_or_differ_in_a_number_are_different(String typed, String known) {
        assertThat(SourceNames.likeness(typed, known).filter(Likeness::isSlip))
                .as("%s and %s", typed, known)
                .isEqualTo(known.contains(" и ") ? Optional.of(Likeness.BEGUN) : Optional.empty());
    }

    @Test
    void proposes_the_most_similar_names_first_up_to_the_limit() {
        List<Source> known = List.of(
                source("LONGER", "Кари"),
                source("OTHER", "UNHCR"),
                source("BEGUN", "Каритас София"),
                source("SAME", "„Каритас“ ООД"));
        assertThat(SourceNames.near("каритас", known))
                .extracting(each -> each.code().value())
                .containsExactly("SAME", "BEGUN", "LONGER");
        assertThat(SourceNames.near(
                        "к",
                        List.of(known.get(2), known.get(2), known.get(2), known.get(2), known.get(2), known.get(2))))
                .hasSize(SourceNames.MOST);
    }

    private static Source source(String code, String name) {
        return new Source(SourceKind.DONOR, new SourceCode(code), name);
    }
}
