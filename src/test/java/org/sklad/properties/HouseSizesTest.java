package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.harness.OurClasses;

/** The sizes above which a room, a file or a constructor can no longer be looked over. */
class HouseSizesTest {
    private static final int MOST_FILES = 60;
    private static final int MOST_LINES = 300;
    private static final int MEDIAN_LINES = 45;
    private static final int MOST_PARAMETERS = 7;

    /** Lines of each source file of the program. */
    private final Map<Path, Integer> lines = lines();

    private static Map<Path, Integer> lines() {
        Map<Path, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                lines.put(file, Files.readAllLines(file).size());
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return lines;
    }

    @Test
    void sources_are_found() {
        assertThat(lines).hasSizeGreaterThan(1_000);
    }

    @Test
    void no_room_has_more_than_60_files() {
        Map<Path, Long> rooms =
                lines.keySet().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        rooms.values().removeIf(files -> files <= MOST_FILES);
        assertThat(rooms).isEmpty();
    }

    @Test
    void no_file_has_more_than_300_lines() {
        Map<Path, Integer> large = new TreeMap<>(lines);
        large.values().removeIf(each -> each <= MOST_LINES);
        assertThat(large).isEmpty();
    }

    @Test
    void the_median_file_fits_on_a_screen() {
        List<Integer> sorted = lines.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    /** Records are data, and a feature lists what its room is built of. */
    @Test
    void no_constructor_has_more_than_seven_parameters() {
        Collection<String> many = OurClasses.ALL.stream()
                .filter(each -> !each.isRecord() && !each.isEnum() && !each.isAnonymousClass() && !each.isInnerClass())
                .filter(each -> !each.getSimpleName().endsWith("Feature"))
                .filter(each -> !each.getModifiers().contains(JavaModifier.SYNTHETIC))
                .flatMap(HouseSizesTest::large)
                .toList();
        assertThat(many).isEmpty();
    }

    private static Stream<String> large(JavaClass type) {
        return type.getConstructors().stream()
                .map(each -> each.getRawParameterTypes().size())
                .filter(size -> size > MOST_PARAMETERS)
                .map(size -> type.getName() + " takes " + size);
    }
}
