package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String README = read("README.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ci_runs_the_test_command_of_the_readme() {
        String ci = read(".ci/run").strip();
        assertThat(ci.lines()).hasSize(1);
        assertThat(README).contains("\n" + ci + "\n");
    }

    @Test
    void operations_md_names_exactly_the_settings_of_config_yml() {
        assertThat(settings(read("src/docs/operations.md"))).isEqualTo(settings(read("config.yml")));
    }

    @Test
    void the_readme_names_only_settings_of_config_yml() {
        assertThat(settings(README)).isNotEmpty().isSubsetOf(settings(read("config.yml")));
    }

    private static Set<String> settings(String text) {
        return Pattern.compile("SKLAD_[A-Z_]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Debian provides the programs that tests call; the line above installs them. */
    @Test
    void the_programs_that_tests_need_are_installed() {
        assertThat(Stream.of("chromium-headless-shell", "dmtxread", "pdftoppm", "pdftotext", "zbarimg", "ZXingReader")
                        .map(program -> "/usr/bin/" + program)
                        .filter(program -> !Files.isExecutable(Path.of(program))))
                .as("Run: " + read(".ci/run").strip())
                .isEmpty();
    }

    @Test
    void the_top_folder_contains_only_the_agreed_files() throws IOException {
        List<String> agreed = List.of(
                "pom.xml",
                "src",
                "labels",
                "config.yml",
                "README.md",
                "target",
                "data",
                "sklad.key",
                "sklad.key.lock",
                "sklad.key.erased");
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(agreed);
        }
    }
}
