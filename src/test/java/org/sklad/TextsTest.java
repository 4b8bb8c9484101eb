package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

class TextsTest {
    /** The same word in both languages. */
    private static final Set<String> NOT_CYRILLIC = Set.of("platform.name", "platform.language.en");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Messages messages = Messages.loadStrictly(SkladApplication.WITH_MESSAGES);
    private final Map<String, String> bg = messages.patterns(Language.BG);
    private final Map<String, String> en = messages.patterns(Language.EN);

    @Test
    void every_text_stands_in_both_languages() {
        assertThat(bg.keySet()).containsExactlyInAnyOrderElementsOf(en.keySet());
    }

    @Test
    void a_text_takes_the_same_values_in_both_languages() {
        bg.forEach((key, text) -> assertThat(new MessageFormat(text).getArgumentNames())
                .as(key)
                .isEqualTo(new MessageFormat(en.get(key)).getArgumentNames()));
    }

    @Test
    void Bulgarian_is_written_in_Cyrillic_and_English_is_not() {
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
    void every_key_that_code_or_a_template_names_has_a_text() {
        assertThat(used())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages.has(key)).as(key).isTrue());
    }

    @Test
    void every_text_is_named_somewhere() {
        Set<String> unused = new TreeSet<>(bg.keySet());
        unused.removeAll(used());
        // "access.role." + role names all that begin so.
        Set<String> stems = literals("\\.");
        unused.removeIf(key -> stems.stream().anyMatch(key::startsWith));
        // For any feature to say after an act.
        unused.remove("platform.saved");
        assertThat(unused).isEmpty();
    }

    @Test
    void every_symbol_that_is_named_is_drawn() {
        Set<String> drawn = found("src/main/resources/assets", Pattern.compile("<symbol id=\"([a-z]+)\""));
        Set<String> named = found("src/main/jte", Pattern.compile("(?:icon\\([^)]*name|kind) = \"([a-z]+)\""));
        named.addAll(found("src/main/java", Pattern.compile("place\\(\"[^\"]+\", \"[^\"]+\", \"([a-z]+)\"")));

        assertThat(drawn).containsAll(named);
    }

    private static Set<String> used() {
        return literals("[A-Za-z0-9]");
    }

    /** The keys in quotes that end so. */
    private static Set<String> literals(String end) {
        String prefixes = SkladApplication.WITH_MESSAGES.stream()
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .collect(Collectors.joining("|"));
        Pattern literal = Pattern.compile("\"((?:" + prefixes + ")\\.[A-Za-z0-9._-]*" + end + ")\"");
        Set<String> keys = found("src/main/java", literal);
        keys.addAll(found("src/main/jte", literal));
        return keys;
    }

    private static Set<String> found(String folder, Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
