package org.sklad.people.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.platform.i18n.Language;

/** Languages by their ISO 639-3 codes. */
class LanguageCodeTest {
    private static final LanguageCode PASHTO = new LanguageCode("pus");

    @Test
    void finds_a_language_by_two_or_three_letters() {
        assertThat(LanguageCode.find("pus")).contains(PASHTO);
        assertThat(LanguageCode.find("ps")).contains(PASHTO);
    }

    @Test
    void knows_rare_languages_and_no_invented_ones() {
        assertThat(Stream.of("haz", "prs", "ckb", "kmr", "tir", "aii", "bqn").map(LanguageCode::find))
                .allMatch(Optional::isPresent);
        assertThat(Stream.of("xyz", "qaa", "und", "xx", "PUS", "p", "pusht", "").map(LanguageCode::find))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void knows_every_language_of_people() {
        assertThat(SpokenLanguages.USUAL.stream().map(LanguageCode::find)).allMatch(Optional::isPresent);
    }

    @Test
    void has_the_name_that_people_have_too() {
        assertThat(PASHTO.name(Language.BG))
                .isEqualTo(SpokenLanguages.name("ps", Language.BG))
                .isEqualTo("пущу");
        assertThat(new LanguageCode("haz").name(Language.EN)).isEqualTo("Hazaragi");
        assertThat(new LanguageCode("prs").name(Language.BG)).isEqualTo("дари");
    }

    @Test
    void finds_a_language_by_what_people_type() {
        assertThat(LanguageCode.typed(" Пущу ", Language.BG)).contains(PASHTO);
        assertThat(LanguageCode.typed("pashto", Language.EN)).contains(PASHTO);
        assertThat(LanguageCode.typed("kurmanji kurdish", Language.EN)).contains(new LanguageCode("kmr"));
        assertThat(LanguageCode.typed("ps", Language.BG)).contains(PASHTO);
        assertThat(LanguageCode.typed("марсиански", Language.BG)).isEmpty();
    }

    @Test
    void what_is_written_is_found_again() {
        for (String code :
                List.of("prs", "haz", "pus", "pst", "fas", "pes", "ara", "arb", "kmr", "kur", "cmn", "tir")) {
            LanguageCode language = new LanguageCode(code);
            for (Language reader : Language.values()) {
                assertThat(LanguageCode.typed(language.written(reader), reader)).contains(language);
            }
        }
        assertThat(new LanguageCode("prs").written(Language.EN)).isEqualTo("Dari");
        assertThat(new LanguageCode("pst").written(Language.EN)).isEqualTo("pst");
    }

    @Test
    void offers_the_usual_languages_and_others_by_name() {
        List<LanguageCode> offered = LanguageCode.offered(List.of(new LanguageCode("haz"), PASHTO), Language.EN);
        assertThat(offered).hasSize(11).doesNotHaveDuplicates().contains(new LanguageCode("haz"));
        assertThat(offered.stream().map(each -> each.name(Language.EN))).isSorted();
    }
}
