package org.sklad.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.harness.TestPapers;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** The texts of papers in languages that the program's pages do not have. A translator adds only a file. */
class PaperLanguagesTest {
    private static final LabelFiles FILES = LabelFiles.read(Path.of("labels"));
    private static final PaperLanguages SHIPPED = new PaperLanguages(FILES, TestPapers.messages(), Shipped.FONTS);
    private static final List<String> WITH_FILES = List.of("ar", "fa", "fr", "ku", "ps", "uk");

    @TempDir
    Path folder;

    private static PaperLanguage language(String code) {
        return SHIPPED.find(code).orElseThrow();
    }

    private static LanguageFile file(String code) {
        return Objects.requireNonNull(FILES.languages().get(code));
    }

    private PaperLanguages with(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve("languages"));
        Files.writeString(folder.resolve("languages").resolve(name), content);
        return TestPapers.languages(folder, Shipped.FONTS);
    }

    private String fault(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve("languages"));
        Files.writeString(folder.resolve("languages").resolve(name), content);
        LabelFiles files = LabelFiles.read(folder);
        PaperLanguages languages = new PaperLanguages(files, TestPapers.messages(), Shipped.FONTS);
        assertThat(languages.all()).hasSize(2);
        return files.faults().stream()
                .filter(each -> each.file().equals("languages/" + name))
                .map(LabelFault::reason)
                .findFirst()
                .orElse("none");
    }

    @Test
    void has_the_languages_that_people_in_the_centres_read() {
        assertThat(FILES.faults()).isEmpty();
        assertThat(SHIPPED.all())
                .extracting(PaperLanguage::code)
                .containsExactly("ar", "bg", "en", "fa", "fr", "ku", "ps", "uk");
        assertThat(SHIPPED.all().stream().filter(PaperLanguage::isFromRight).map(PaperLanguage::code))
                .containsExactly("ar", "fa", "ps");
    }

    /** Every shipped file has all texts of a receipt and the same keys as the others. */
    @Test
    void the_shipped_files_have_the_same_texts() {
        Set<String> ukrainian = new TreeSet<>(file("uk").texts().keySet());
        WITH_FILES.forEach(code ->
                assertThat(file(code).texts().keySet()).as(code).containsExactlyInAnyOrderElementsOf(ukrainian));
        Set<String> receipt =
                new TreeSet<>(TestPapers.messages().patterns(Language.EN).keySet());
        receipt.removeIf(key -> !key.startsWith("printing.receipt")
                && !key.matches("dosage[.]((unit|at|food)[.].+|times|days)")
                && !key.matches("ledger.quantity[.].*"));
        assertThat(receipt).hasSizeGreaterThan(30);
        assertThat(ukrainian).containsAll(receipt);
    }

    /** An installation keeps its own files when the program is upgraded. */
    @Test
    void accepts_a_file_with_former_keys() throws IOException {
        PaperLanguages languages = with("so.yml", """
                name: Soomaali
                date: dd/MM/yyyy
                texts:
                  beneficiaries.sex.MALE: Nin hore
                  pages.sex.MALE: Nin
                  distribution.dosing.food.WITH: Cuntada la socota
                """);
        PaperLanguage somali = languages.find("so").orElseThrow();
        assertThat(somali.text("pages.sex.MALE")).isEqualTo("Nin");
        assertThat(somali.text("dosage.food.WITH")).isEqualTo("Cuntada la socota");
    }

    @Test
    void a_file_in_the_folder_adds_a_language() throws IOException {
        PaperLanguages languages = with("so.yml", """
                name: Soomaali
                date: dd/MM/yyyy
                texts:
                  printing.receipt: Rasiidka
                """);
        PaperLanguage somali = languages.first(List.of("ti", "so", "en")).orElseThrow();
        assertThat(somali.name()).isEqualTo("Soomaali");
        assertThat(somali.text("printing.receipt")).isEqualTo("Rasiidka");
        assertThat(somali.text("printing.receipt.keep"))
                .as("a text that the file does not have")
                .startsWith("Keep this paper");
        assertThat(somali.date(LocalDate.of(2026, 11, 3))).isEqualTo("03/11/2026");
        assertThat(languages.all()).hasSize(3);
    }

    @Test
    void an_unusable_file_is_skipped_and_its_fault_is_reported() throws IOException {
        String begin = "name: x\ndate: dd.MM.yyyy\ntexts:\n  ";
        assertThat(fault("so.yml", begin + "printing.recipt: x")).isEqualTo("there is no text printing.recipt");
        assertThat(fault("so.yml", begin + "printing.receipt.returned: x")).contains("has the fields [] and not [0]");
        assertThat(fault("so.yml", begin + "printing.receipt: '{0'")).contains("printing.receipt is no message");
        assertThat(fault("am.yml", begin + "printing.receipt: ደረሰኝ")).contains("no font has U+12F0");
        assertThat(fault("en.yml", begin + "printing.receipt: x")).contains("speaks this language itself");
        assertThat(fault("qq.yml", begin + "printing.receipt: x")).contains("ISO 639-1");
        assertThat(fault("so.yml", "name: x\ndate: bb\ntexts: {}")).isNotEqualTo("none");
        assertThat(fault("so.yml", "name: x")).isEqualTo("date is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "ps", "ku", "uk", "fr", "en", "bg"})
    void numbers_and_dates_are_written_in_Latin_digits(String code) {
        PaperLanguage language = language(code);
        assertThat(language.text("ledger.quantity.TABLET", 12L)).contains("12");
        assertThat(language.date(LocalDate.of(2026, 11, 3))).contains("2026");
        assertThat(language.exact(Instant.parse("2026-11-03T10:15:00Z"), ZoneId.of("Europe/Sofia")))
                .contains("2026", "12:15");
    }

    @Test
    void numbers_use_the_plural_forms_of_the_language() {
        assertThat(language("uk").text("ledger.quantity.TABLET", 1L)).isEqualTo("1 таблетка");
        assertThat(language("uk").text("ledger.quantity.TABLET", 3L)).isEqualTo("3 таблетки");
        assertThat(language("uk").text("ledger.quantity.TABLET", 5L)).isEqualTo("5 таблеток");
        assertThat(language("ar").text("ledger.quantity.TABLET", 3L)).isEqualTo("3 أقراص");
        assertThat(language("ar").text("ledger.quantity.TABLET", 30L)).isEqualTo("30 قرص");
    }

    @Test
    void values_in_right_to_left_text_keep_their_own_direction() {
        assertThat(language("fa").text(Message.of("privacy.access.room", "A 12")))
                .isEqualTo("اتاق \u2068A 12\u2069");
        assertThat(language("fr").text(Message.of("privacy.access.room", "A 12")))
                .isEqualTo("chambre A 12");
    }
}
