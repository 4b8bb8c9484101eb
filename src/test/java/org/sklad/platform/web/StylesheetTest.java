package org.sklad.platform.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stylesheet has layers, and it names the same classes as the templates. */
class StylesheetTest {
    private static final Path ASSETS = Path.of("src/main/resources/assets");
    private static final Path PICO = Path.of("target/classes/assets/pico.min.css");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final List<String> LAYERS = List.of("over-pico", "pico", "base", "parts", "pages");

    /** Classes that a template receives as a value. */
    private static final Set<String> PASSED = Set.of("violet", "gone", "printed");

    /** Endings of {@code p-${…}} in charts. */
    private static final Set<String> IN_CHARTS =
            Set.of("axis", "count", "date", "day", "enough", "far", "later", "name", "near", "none", "short");

    /** Ending of the last {@code depth-${…}} of locations. */
    private static final int DEEPEST = 5;

    private static final Set<String> FROM_HTMX = Set.of("htmx-added", "htmx-settling");

    /** Classes without a rule, by which a script or a test finds an element. */
    private static final Set<String> HOOKS =
            Set.of("signing", "hero-place", "proposed", "proposal", "identity", "help", "operator");

    private final String css = Stream.of("sklad", "base", "parts", "pages", "phone/phone")
            .map(name -> withoutComments(read(ASSETS.resolve(name + ".css"))))
            .collect(Collectors.joining("\n"));

    @Test
    void a_page_loads_one_stylesheet_and_every_rule_is_in_a_layer() {
        String[] address = Assets.bundled().url("sklad.css").split("/", 4);
        String served = new String(
                Assets.bundled().find(address[2], address[3]).orElseThrow().bytes(), StandardCharsets.UTF_8);
        List<String> preludes = topLevel(withoutComments(served));

        assertThat(preludes.get(0)).isEqualTo("@layer " + String.join(", ", LAYERS));
        assertThat(preludes.subList(1, preludes.size()))
                .containsExactlyInAnyOrderElementsOf(
                        LAYERS.stream().map("@layer "::concat).toList());
        assertThat(served)
                .contains(Stream.of("base", "parts", "pages")
                        .map(name -> "@layer " + name + " {\n" + read(ASSETS.resolve(name + ".css")) + "\n}")
                        .toList());
        assertThat(matches("rel=\"stylesheet\"", read(TEMPLATES.resolve("platform/layout.jte"))))
                .hasSize(1);
    }

    @Test
    void every_class_in_the_stylesheet_is_used_by_a_template() {
        Set<String> unused = classSelectors(css);
        unused.removeAll(classAttributes());
        unused.removeAll(FROM_HTMX);
        String phone = sources(ASSETS.resolve("phone"), ".js");
        unused.removeIf(each ->
                matches("(?<=[\"` ])" + each + "(?=[\"` ])", phone).findAny().isPresent());
        String sources = sources(Path.of("src/main/java"), ".java") + sources(TEMPLATES, ".jte");
        PASSED.stream().filter(each -> sources.contains('"' + each + '"')).forEach(unused::remove);
        IN_CHARTS.stream()
                .filter(each -> sources.contains('"' + each + '"'))
                .forEach(each -> unused.remove("p-" + each));
        IntStream.rangeClosed(0, DEEPEST).forEach(depth -> unused.remove("depth-" + depth));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_class_in_a_template_is_in_the_stylesheet_or_is_a_hook() {
        Set<String> withoutRule = classAttributes();
        withoutRule.removeAll(classSelectors(css));
        withoutRule.removeAll(classSelectors(read(PICO)));
        assertThat(withoutRule).containsExactlyInAnyOrderElementsOf(HOOKS);
    }

    @Test
    void hardly_any_rule_is_important_or_selects_an_id() {
        assertThat(css.lines().filter(line -> line.contains("!important")).map(String::strip))
                .containsExactly(
                        "padding-inline-end: var(--pico-form-element-spacing-horizontal) !important;",
                        "transition: none !important;",
                        "animation: none !important;",
                        // What cannot be pressed on paper is not printed, whatever a page's own layer says.
                        "display: none !important;");
        assertThat(selectors(css).flatMap(each -> matches("#[\\w-]+", each)).distinct())
                .as("ids that htmx replaces")
                .containsExactlyInAnyOrder("#scanned", "#state", "#answer");
    }

    @Test
    void every_custom_property_is_defined_and_used() {
        String pico = read(PICO);
        Set<String> defined = matches("--[\\w-]+(?=\\s*:)", css).collect(toCollection(TreeSet::new));
        Set<String> used = matches("(?<=var\\()--[\\w-]+", css).collect(toCollection(TreeSet::new));
        assertThat(defined).allMatch(each -> used.contains(each) || pico.contains("var(" + each));
        assertThat(used).allMatch(each -> defined.contains(each) || pico.contains(each + ":"));
        assertThat(matches("#[0-9a-f]{3,8}\\b", withoutComments(read(ASSETS.resolve("parts.css")))))
                .as("colours without a token")
                .isEmpty();
    }

    /** Returns the preludes of the top-level blocks and statements. */
    private static List<String> topLevel(String stylesheet) {
        List<String> preludes = new ArrayList<>();
        StringBuilder prelude = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < stylesheet.length(); at++) {
            char each = stylesheet.charAt(at);
            if (depth == 0 && (each == '{' || each == ';')) {
                preludes.add(prelude.toString().strip());
                prelude.setLength(0);
            } else if (depth == 0 && each != '}') {
                prelude.append(each);
            }
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
        }
        assertThat(depth).isZero();
        assertThat(prelude.toString()).isBlank();
        return preludes;
    }

    private static Set<String> classSelectors(String stylesheet) {
        return selectors(stylesheet)
                .flatMap(each -> matches("(?<=\\.)[A-Za-z][\\w-]*", each))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> selectors(String stylesheet) {
        return matches("[^{};]+(?=\\{)", withoutComments(stylesheet))
                .filter(each -> !each.strip().startsWith("@"));
    }

    /** Removes comments and also strings, since some strings contain braces and dots. */
    private static String withoutComments(String stylesheet) {
        return stylesheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\"[^\"]*\"", "\"\"");
    }

    /** Returns the words of all class attributes, including those that an expression yields. */
    private static Set<String> classAttributes() {
        Set<String> classes = new TreeSet<>();
        String templates = sources(TEMPLATES, ".jte");
        int at = templates.indexOf("class=\"");
        while (at >= 0) {
            at += "class=\"".length();
            StringBuilder attribute = new StringBuilder();
            while (templates.charAt(at) != '"') {
                if (templates.startsWith("${", at)) {
                    int end = closingBrace(templates, at + 1);
                    yielded(templates.substring(at + 2, end))
                            .forEach(each -> attribute.append(each).append(' '));
                    at = end + 1;
                } else {
                    attribute.append(templates.charAt(at++));
                }
            }
            matches("[A-Za-z][\\w-]*", attribute.toString())
                    .filter(each -> !each.endsWith("-")) // the rest of the word is an expression
                    .forEach(classes::add);
            at = templates.indexOf("class=\"", at);
        }
        return classes;
    }

    /** Returns the texts after {@code ?} and {@code :}, without those that the expression only compares with. */
    private static Stream<String> yielded(String expression) {
        return matches("(?<=[?:] \")[^\"]*(?=\")", expression);
    }

    private static int closingBrace(String text, int opening) {
        int depth = 0;
        for (int at = opening; ; at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
    }

    private static Stream<String> matches(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map(MatchResult::group);
    }

    private static String sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(ending))
                    .map(StylesheetTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
