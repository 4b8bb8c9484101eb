package org.sklad.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading a hostile file takes little memory, whatever it contains. */
class HostileSheetsTest {
    private static final List<Heading> EXPECTED = List.of(Heading.required("sku"));
    private static final long MEGABYTE = 1024 * 1024;

    /** Includes garbage, since a parser makes some for each name and address that it reads. */
    private static final long MOST_ALLOCATED = 40 * MEGABYTE;

    @TempDir
    private Path folder;

    static Stream<Arguments> workbooks() {
        return HostileSheets.workbooks().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    static Stream<Arguments> texts() {
        return HostileSheets.texts().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void refuses_a_workbook_before_it_fills_the_memory(String kind, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThat(bytes.length).isLessThan((int) SheetReader.MOST_BYTES);
        long before = allocated();
        assertThatThrownBy(() -> read(file))
                .asInstanceOf(type(SheetRefused.class))
                .extracting(refused -> refused.message().key())
                .isIn(Set.of("platform.sheet.too-big-inside", "platform.sheet.unreadable"));
        long after = allocated();
        System.out.printf("%s: %,d kB, %d MB allocated%n", kind, bytes.length / 1024, (after - before) / MEGABYTE);
        assertThat(after - before).isLessThan(MOST_ALLOCATED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void stops_reading_a_text_file_at_its_first_impossible_row(String kind, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThatThrownBy(() -> read(file)).as(kind).isInstanceOf(SheetRefused.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_workbook_that_is_refused_is_closed() throws IOException {
        Path file = Files.write(folder.resolve("file"), HostileSheets.withoutSheet());
        assertThatThrownBy(() -> read(file)).isInstanceOf(SheetRefused.class);
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(open.filter(Files::exists).map(HostileSheetsTest::target))
                    .doesNotContain(file.toRealPath());
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stops_after_the_row_limit_and_says_so() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "sku\n" + "a\n".repeat(SheetReader.MOST_ROWS + 5));
        try (SheetReader reader = SheetReader.open(file, EXPECTED)) {
            int lines = 0;
            Line last = reader.next();
            while (reader.hasNext()) {
                last = reader.next();
                lines++;
            }
            assertThat(lines).isEqualTo(SheetReader.MOST_ROWS);
            assertThat(last.number()).isEqualTo(SheetReader.MOST_ROWS + 2);
            assertThat(last.problems())
                    .singleElement()
                    .extracting(each -> each.message().key())
                    .isEqualTo("platform.sheet.too-many-rows");
        }
    }

    /** A search for the end of each bracket would take minutes, for each cell. */
    @Test
    void reads_a_number_under_a_format_of_brackets_as_a_number() throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, HostileSheets.numberUnder("[".repeat(300_000) + "d"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(first(file)).isEqualTo("45000"));
        Files.write(file, HostileSheets.numberUnder("[Red]dd.mm.yyyy"));
        assertThat(first(file)).isEqualTo("2023-03-15");
    }

    private static String first(Path file) throws IOException {
        try (SheetReader reader = SheetReader.open(file, EXPECTED)) {
            return reader.next().get("sku");
        }
    }

    private static void read(Path file) throws IOException {
        try (SheetReader reader = SheetReader.open(file, EXPECTED)) {
            while (reader.hasNext()) {
                reader.next();
            }
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
