package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Programs;

/** What the camera makes of a picture, in Node.js: the rules of {@code reads.js} need no page. */
class CameraReadsTest {
    private static final int RULES = 14;

    @Test
    void every_rule_of_reading_holds() throws Exception {
        Path tests = Path.of("src/test/resources/camera/reads-test.mjs").toAbsolutePath();
        Path camera = Path.of("src/main/resources/assets/camera").toAbsolutePath();
        assertThat(Programs.run("node", tests.toString(), camera.toString()).lines())
                .allMatch(line -> line.startsWith("passed: "))
                .hasSize(RULES);
    }
}
