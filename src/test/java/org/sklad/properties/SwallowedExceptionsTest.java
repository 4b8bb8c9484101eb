package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An exception that ends in a {@code catch} block says why. The block throws, uses the exception, restores the interruption, or has a comment;
 * else the exception has a name that is the reason, such as {@code notADate}.
 */
class SwallowedExceptionsTest {
    private static final Pattern CATCH = Pattern.compile(
            "catch \\([\\w.| ]+ (?<name>\\w+)\\) \\{(?<block>(?:[^{}]|\\{[^{}]*\\})*)\\}", Pattern.MULTILINE);

    private static boolean isSilent(Matcher found) {
        String name = found.group("name");
        String block = found.group("block");
        return (name.length() < 3 || name.startsWith("ignore"))
                && !block.contains("throw ")
                && !block.contains("//")
                && !block.contains(".interrupt()")
                && !Pattern.compile("\\b" + name + "\\b").matcher(block).find();
    }

    private static List<String> silent(Path file) throws IOException {
        List<String> silent = new ArrayList<>();
        Matcher found = CATCH.matcher(Files.readString(file));
        while (found.find()) {
            if (isSilent(found)) {
                silent.add(file.getFileName() + ": " + found.group().strip());
            }
        }
        return silent;
    }

    @Test
    void no_exception_of_the_program_is_swallowed_without_its_reason() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.addAll(silent(file));
            }
        }
        assertThat(all).isEmpty();
    }

    @Test
    void a_silent_block_is_found() {
        Matcher found = CATCH.matcher("try { work(); } catch (IOException e) { return false; }");
        assertThat(found.find()).isTrue();
        assertThat(isSilent(found)).isTrue();
        Matcher named = CATCH.matcher("try { work(); } catch (IOException | RuntimeException gone) { return false; }");
        assertThat(named.find()).isTrue();
        assertThat(isSilent(named)).isFalse();
    }
}
