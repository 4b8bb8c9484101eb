package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.StockWords;
import org.sklad.installation.MessagePackages;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

class TextsTest {
    /** Texts that are the same in both languages. */
    private static final Set<String> NOT_CYRILLIC = Set.of(
            "platform.language.en",
            // Nothing but values.
            "catalogue.title.name",
            "catalogue.title.group",
            "catalogue.title.size",
            "centres.room.in",
            "counts.decide.fewer",
            "counts.decide.more",
            "centres.room.named",
            "repairs.at-asset",
            "reports.change.less",
            "reports.change.more",
            "catalogue.title.group-size",
            "printing.fault.whole",
            "scanning.test.setting.delay.hint",
            "administration.audit.value",
            "administration.audit.and",
            "ledger.insufficient.place",
            "ledger.insufficient.places",
            "stock.way",
            "platform.list.times",
            "eligibility.amount.and",
            "eligibility.rule.per-period");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Messages messages = Messages.loadStrictly(MessagePackages.ALL);
    private final Map<String, String> bg = messages.patterns(Language.BG);
    private final Map<String, String> en = messages.patterns(Language.EN);

    @Test
    void every_text_is_in_both_languages() {
        assertThat(bg.keySet()).containsExactlyInAnyOrderElementsOf(en.keySet());
    }

    @Test
    void a_text_takes_the_same_values_in_both_languages() {
        bg.forEach((key, text) -> assertThat(new MessageFormat(text).getArgumentNames())
                .as(key)
                .isEqualTo(new MessageFormat(en.get(key)).getArgumentNames()));
    }

    @Test
    void Bulgarian_is_in_Cyrillic_and_English_is_not() {
        assertThat(bg.entrySet().stream()
                        .filter(each -> !CYRILLIC.matcher(each.getValue()).find())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(NOT_CYRILLIC);
        assertThat(en.entrySet().stream()
                        .filter(each -> CYRILLIC.matcher(each.getValue()).find())
                        .map(Map.Entry::getKey))
                .containsExactly("platform.language.bg");
    }

    @Test
    void every_key_in_code_or_a_template_has_a_text() {
        assertThat(used())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages.has(key)).as(key).isTrue());
    }

    @Test
    void every_text_is_used() {
        Set<String> unused = new TreeSet<>(bg.keySet());
        unused.removeAll(used());
        Set<String> families = literals("[a-z0-9.-]*[.]");
        assertThat(families).contains("access.role.", "administration.act.");
        unused.removeIf(key -> families.stream().anyMatch(key::startsWith));
        // For any feature to show after an act.
        unused.remove("platform.saved");
        assertThat(unused).isEmpty();
    }

    @Test
    void Bulgarian_has_one_word_for_a_role_and_for_a_document() {
        assertThat(bg.values()).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("мениджър"));
        assertThat(bg.values()).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("информационна сесия"));
        assertThat(bg.get("installation.unmet-demand")).isEqualTo(bg.get("reports.unmet-demand"));
        assertThat(bg.get("installation.approvals")).isEqualTo(bg.get("approvals.approvals"));
    }

    /** The plural of "1,019" is not known, and its text says "NaN people". */
    @Test
    void a_plural_of_the_phone_takes_a_number_as_it_is() {
        Pattern written = Pattern.compile("\\bt\\(\"([a-z.-]+)\", count\\(");
        List<String> keys = sources("src/main/resources/assets/phone")
                .flatMap(text -> written.matcher(text).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(en.get(key)).as(key).doesNotContain("plural"));
    }

    @Test
    void every_recorded_act_has_a_text() {
        Pattern act =
                Pattern.compile("\\b(?:entry|entryOfSystem|setActive)\\((?!\\))[^;\"]*?\"([a-z-]+)\"", Pattern.DOTALL);
        Set<String> acts = sources("src/main/java")
                .flatMap(text -> act.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts).contains("operator-added", "operator-deactivated", "centre-changed");
        assertThat(acts)
                .allSatisfy(each -> assertThat(messages.has("administration.act." + each))
                        .as(each)
                        .isTrue());
    }

    /** A start page names the operator's last document by its kind. */
    @Test
    void every_document_that_has_a_page_has_a_name() {
        for (MovementKind kind : MovementKind.values()) {
            if (StockWords.page(kind).isPresent()) {
                assertThat(messages.has("reports.start.document." + kind))
                        .as(kind.name())
                        .isTrue();
            }
        }
    }

    private static Set<String> used() {
        return literals("[A-Za-z0-9._-]*[A-Za-z0-9]");
    }

    private static Set<String> literals(String rest) {
        String prefixes = MessagePackages.ALL.stream()
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .collect(Collectors.joining("|"));
        Pattern literal = Pattern.compile("\"((?:" + prefixes + ")\\.(?:" + rest + "))\"");
        return Stream.of("src/main/java", "src/main/jte", "src/main/resources/assets/phone")
                .flatMap(TextsTest::sources)
                .flatMap(text -> literal.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(TextsTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file; a family of keys in a template of a script as it is in Java. */
    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("`([a-z.-]+\\.)\\$\\{", "\"$1\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
