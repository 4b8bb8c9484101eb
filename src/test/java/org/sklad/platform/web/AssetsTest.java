package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final String COMMENT = "(?m)^ *// ";

    private static String written(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AssetsTest.class.getResourceAsStream("/assets/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan.js", "phone/app.js", "camera/camera.js"})
    void a_script_is_served_without_its_comments_and_keeps_the_numbers_of_its_lines(String name) throws IOException {
        String served = Assets.bundled().text(name);
        assertThat(written(name)).containsPattern(COMMENT);
        assertThat(served).doesNotContainPattern(COMMENT);
        assertThat(served.lines()).hasSameSizeAs(written(name).lines().toList());
        assertThat(served.lines().filter(line -> !line.isEmpty()).toList())
                .isEqualTo(written(name)
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.strip().startsWith("// "))
                        .toList());
    }

    @Test
    void a_library_is_served_as_it_is() throws IOException {
        assertThat(Assets.bundled().text("htmx.min.js")).isEqualTo(written("htmx.min.js"));
    }
}
