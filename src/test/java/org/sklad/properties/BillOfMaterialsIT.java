package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sklad.harness.SkladFolder;

/** The jar names the libraries that it contains, so that a security warning about one reaches us (ASVS 15.1.2). */
class BillOfMaterialsIT {
    /** The file that Maven writes into a library about itself, and that shading keeps. */
    private static final Pattern LIBRARY = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom.properties");

    /** Our own code, the parts of ICU (named as icu4j), and the ANTLR inside jdbi3-core, which has names of its own. */
    private static final Set<String> AS_A_WHOLE = Set.of("org.sklad", "com.ibm.icu", "org.antlr");

    private static final Pattern FRONTEND = Pattern.compile(
            "(assets|fonts)/(htmx.min.js|pico.min.css|camera/zxing/.+|DejaVu.*ttf|NotoSansArabic.*ttf)");

    @Test
    void names_every_library_and_package_of_the_jar_with_version_and_licence() throws Exception {
        try (JarFile jar = new JarFile(SkladFolder.JAR.toFile())) {
            JsonNode libraries = components(jar, "libraries");
            Set<String> inJar = jar.stream()
                    .map(entry -> LIBRARY.matcher(entry.getName()))
                    .filter(found -> found.matches() && !AS_A_WHOLE.contains(found.group(1)))
                    .map(found -> found.group(1) + ":" + found.group(2))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(inJar).hasSizeGreaterThan(60);
            Set<String> named = new TreeSet<>();
            for (JsonNode each : libraries) {
                named.add(each.get("group").asText() + ":" + each.get("name").asText());
                assertThat(each.get("version").asText())
                        .as("version of %s", each.get("name"))
                        .isNotEmpty();
                assertThat(each.get("licenses"))
                        .as("licence of %s", each.get("name"))
                        .isNotEmpty();
            }
            assertThat(named)
                    .containsAll(inJar)
                    .contains("io.dropwizard:dropwizard-core", "org.xerial:sqlite-jdbc", "com.ibm.icu:icu4j")
                    .doesNotContain("org.assertj:assertj-core", "com.microsoft.playwright:playwright");

            assertThat(jar.stream()
                            .filter(entry -> FRONTEND.matcher(entry.getName()).matches()))
                    .hasSize(9);
            assertThat(components(jar, "frontend"))
                    .extracting(each -> each.get("name").asText())
                    .containsExactlyInAnyOrder(
                            "@expo-google-fonts/noto-sans-arabic",
                            "@picocss/pico",
                            "dejavu-fonts-ttf",
                            "htmx.org",
                            "zxing-wasm",
                            // Types alone, which zxing-wasm names and of which nothing is in the jar.
                            "@types/emscripten",
                            "tagged-tag",
                            "type-fest");
        }
    }

    private static JsonNode components(JarFile jar, String of) throws IOException {
        var entry = jar.getJarEntry("META-INF/sbom/" + of + ".cdx.json");
        return new ObjectMapper().readTree(jar.getInputStream(entry)).get("components");
    }
}
