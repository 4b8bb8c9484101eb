package org.sklad.people.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.people.attributes.SpokenLanguages;

/** The texts in which people are asked for consent. */
class ConsentTextsTest {
    private final ConsentTexts texts = ConsentTexts.load();

    private static ConsentText text(String language, int version) {
        return new ConsentText(language, version, "May we?", List.of("So it is."));
    }

    /** Beneficiaries read these texts. A further language is a further file. */
    @ParameterizedTest
    @ValueSource(strings = {"bg", "en", "ar", "fa", "ps", "ku", "uk", "fr"})
    void a_current_text_has_every_paragraph_in_each_language(String language) {
        assertThat(texts.has(language)).isTrue();
        ConsentText text = texts.shown(language);
        assertThat(text.version()).isEqualTo(texts.version());
        assertThat(text.language()).isEqualTo(language);
        assertThat(text.paragraphs())
                .as("as many paragraphs as in English, none left out")
                .hasSameSizeAs(texts.shown("en").paragraphs());
        assertThat(text.content()).contains("www.cpdp.bg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "ps"})
    void Arabic_script_is_set_from_right_to_left(String language) {
        assertThat(texts.shown(language).direction()).isEqualTo("rtl");
        assertThat(texts.shown(language).title()).matches(Pattern.compile("[\\p{IsArabic}\\p{P}\\s\u200c]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bg", "en", "ku", "uk", "fr"})
    void other_scripts_are_set_from_left_to_right(String language) {
        assertThat(texts.shown(language).direction()).isEqualTo("ltr");
    }

    @Test
    void the_newest_version_in_any_language_is_the_current_one() {
        ConsentTexts two = new ConsentTexts(List.of(text("en", 2), text("fa", 2), text("ps", 1)));
        assertThat(two.version()).isEqualTo(2);
        assertThat(two.list()).extracting(ConsentText::language).containsExactly("en", "fa");
        assertThat(two.shown("fa").language()).isEqualTo("fa");
        assertThat(two.shown("ps").language())
                .as("an older text asks another question")
                .isEqualTo("en");
        assertThatThrownBy(() -> new ConsentTexts(List.of(text("en", 1), text("fa", 2))))
                .as("no text to fall back to")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void proposes_the_best_language_of_the_person_that_has_a_text() {
        assertThat(texts.proposed(new SpokenLanguages("ti ps en"))).isEqualTo("ps");
        assertThat(texts.proposed(new SpokenLanguages("ti"))).isEqualTo("ti");
        assertThat(texts.proposed(SpokenLanguages.NONE)).isEqualTo("en");
        assertThat(texts.offered(new SpokenLanguages("ti ps")))
                .endsWith("uk", "ti")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_file_begins_with_its_language_and_version() {
        ConsentText text =
                ConsentText.parse("language: uk\r\nversion: 3\r\n\r\nПитання\r\n\r\nОдин\r\nрядок\r\n\r\nДва\r\n");
        assertThat(text.language()).isEqualTo("uk");
        assertThat(text.version()).isEqualTo(3);
        assertThat(text.title()).isEqualTo("Питання");
        assertThat(text.paragraphs()).containsExactly("Один\nрядок", "Два");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "language: uk\n\nQuestion\n\nText",
                "version: 1\nlanguage: uk\n\nQuestion\n\nText",
                "language: uk\nversion: 0\n\nQuestion\n\nText",
                "language: uk\nversion: one\n\nQuestion\n\nText",
                "language: uk\nversion: 1\n\nQuestion"
            })
    void refuses_a_file_without_language_and_version(String file) {
        assertThatThrownBy(() -> ConsentText.parse(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_changed_text_has_another_hash() {
        ConsentText one = text("en", 1);
        assertThat(one.hash()).matches("[0-9a-f]{64}").isEqualTo(text("fa", 2).hash());
        assertThat(new ConsentText("en", 1, "May we?", List.of("So it is not.")).hash())
                .isNotEqualTo(one.hash());
    }
}
