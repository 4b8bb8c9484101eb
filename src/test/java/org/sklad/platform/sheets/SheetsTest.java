package org.sklad.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** Written files, read back by other readers. */
class SheetsTest {
    private static String words(Language language, Message message) {
        return language.code() + ":" + message.key();
    }

    @Test
    void words_are_in_the_language_of_their_column() throws IOException {
        List<Column<String>> columns = List.of(
                Column.words("bg", "", Language.BG, Message::of), Column.words("en", "", Language.EN, Message::of));
        Sheet<String> sheet =
                new Sheet<>("words", columns, last -> last.isPresent() ? List.of() : List.of("catalogue.soap"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheets.write(Format.CSV, sheet, false, Language.BG, SheetsTest::words, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\"bg:catalogue.soap\",\"en:catalogue.soap\"\r\n");
    }

    /** Texts that a person could type by chance or to do harm. */
    static final List<String> HOSTILE = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "＝1+1",
            "'=1+1",
            "''@x",
            "'quoted'",
            "she said \"no\"",
            "first\nsecond",
            "first\r\nsecond",
            "a,b;c",
            "\u202Eright to left",
            "مخزن",
            "🧥 якета",
            "<script>&amp;",
            " blank around ",
            "007",
            "x".repeat(32_767));

    private static final Instant TIME = Instant.parse("2026-11-24T16:00:00.123456Z");

    private record Good(String name, long quantity, BigDecimal price, LocalDate expiresOn) {}

    private static final List<Column<Good>> COLUMNS = List.of(
            Column.text("name", "#item+name", Good::name),
            Column.whole("quantity", "#item+quantity", Good::quantity),
            Column.decimal("price", "#value", Good::price),
            Column.day("expiry", "#date+expiry", Good::expiresOn),
            Column.time("received", "", good -> TIME));

    private static Good good(String name) {
        return new Good(name, -5, new BigDecimal("1234.50"), LocalDate.of(2027, 2, 28));
    }

    /** Makes a sheet that returns the rows two at a time, continuing after the last one. */
    private static <R> Sheet<R> sheet(List<Column<R>> columns, List<R> rows) {
        return new Sheet<>("goods", columns, last -> {
            int from = last.map(rows::indexOf).map(place -> place + 1).orElse(0);
            return rows.subList(from, Math.min(from + 2, rows.size()));
        });
    }

    private static <R> byte[] written(Format format, Sheet<R> sheet, boolean hashtags) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheets.write(format, sheet, hashtags, Language.BG, SheetsTest::words, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Good> hostile() {
        return HOSTILE.stream().map(SheetsTest::good).toList();
    }

    private static List<String[]> csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text.substring(1))) {
            return rows.readAll();
        }
    }

    private static List<Row> xlsx(byte[] bytes, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    static String part(byte[] bytes, String name) throws IOException {
        // Reads the directory at the end, as a spreadsheet does. The writer streams and does not know the sizes
        // beforehand.
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry != null) {
                return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void csv_has_a_byte_order_mark_and_quotes_texts_but_not_numbers_and_dates() {
        byte[] bytes = written(Format.CSV, sheet(COLUMNS, List.of(good("Яке \"зимно\""))), false);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"bg:name\",\"bg:quantity\",\"bg:price\",\"bg:expiry\",\"bg:received\"\r\n"
                        + "\"Яке \"\"зимно\"\"\",-5,1234.50,2027-02-28,2026-11-24T16:00:00.123456Z\r\n");
    }

    @Test
    void csv_has_no_text_cell_that_a_spreadsheet_would_calculate() throws IOException {
        List<String[]> rows = csv(written(Format.CSV, sheet(COLUMNS, hostile()), false));
        assertThat(rows).hasSize(HOSTILE.size() + 1);
        for (int i = 0; i < HOSTILE.size(); i++) {
            String cell = rows.get(i + 1)[0];
            assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\\x00＝].*");
            assertThat(cell).isIn(HOSTILE.get(i), "'" + HOSTILE.get(i));
            assertThat(rows.get(i + 1)[1]).isEqualTo("-5");
        }
    }

    @Test
    void csv_neutralises_a_nul_before_a_text() {
        assertThat(Formulas.defuse("\u0000=1")).isEqualTo("'\u0000=1");
        assertThat(Formulas.defuse("a=1")).isEqualTo("a=1");
    }

    @Test
    void xlsx_stores_texts_numbers_and_dates_with_their_types() throws IOException {
        byte[] bytes = written(Format.XLSX, sheet(COLUMNS, hostile()), false);
        List<Row> rows = xlsx(bytes, 0);
        assertThat(rows).hasSize(HOSTILE.size() + 1);
        for (int i = 0; i < HOSTILE.size(); i++) {
            Row row = rows.get(i + 1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).asString()).isEqualTo(HOSTILE.get(i));
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-5");
            assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("1234.5");
            assertThat(row.getCell(3).asDate())
                    .isEqualTo(LocalDate.of(2027, 2, 28).atStartOfDay());
            assertThat(row.getCell(4).asDate())
                    .isCloseTo(LocalDateTime.parse("2026-11-24T16:00:00.123"), within(1, ChronoUnit.MILLIS));
        }
        String xml = part(bytes, "xl/worksheets/sheet1.xml");
        assertThat(xml)
                .contains("<c r=\"A2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>")
                .doesNotContain("<f>");
        assertThat(xml).contains("<c r=\"B2\" t=\"n\"><v>-5</v></c>");
        assertThat(xml).contains("xml:space=\"preserve\"> blank around <");
        assertThat(part(bytes, "xl/styles.xml")).contains("yyyy-mm-dd");
    }

    @Test
    void xlsx_shortens_a_text_that_no_cell_can_contain_and_shows_it() throws IOException {
        String coats = "x" + "🧥".repeat(17_000);
        List<Row> rows = xlsx(written(Format.XLSX, sheet(COLUMNS, List.of(good(coats))), false), 0);
        String cell = rows.get(1).getCell(0).asString();
        assertThat(cell).hasSizeLessThanOrEqualTo(32_767).endsWith("🧥…");
        assertThat(coats).startsWith(cell.substring(0, cell.length() - 1));
    }

    @Test
    void xlsx_replaces_characters_that_xml_forbids() throws IOException {
        List<Row> rows =
                xlsx(written(Format.XLSX, sheet(COLUMNS, List.of(good("a\u0000b\u0007c\uD800d\uFFFE"))), false), 0);
        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    }

    @Test
    void xlsx_writes_a_day_before_1900_as_text() throws IOException {
        Good old = new Good("old", 1, BigDecimal.ONE, LocalDate.of(1899, 12, 31));
        List<Row> rows = xlsx(written(Format.XLSX, sheet(COLUMNS, List.of(old)), false), 0);
        assertThat(rows.get(1).getCell(3).asString()).isEqualTo("1899-12-31");
    }

    private static final List<Column<String>> CODED = List.of(
            Column.text("name", "", each -> "x"),
            Column.coded("state", "#status", each -> each, each -> Message.of("state." + each)),
            Column.time("at", "", each -> TIME));

    private static Sheet<String> coded() {
        return new Sheet<>(
                "goods",
                Optional.of("goods/title"),
                ZoneId.of("Europe/Sofia"),
                CODED,
                sheet(CODED, List.of("OPEN", "")).ranges());
    }

    @Test
    void a_workbook_has_words_beside_codes_and_times_in_the_time_zone_of_the_centre() throws IOException {
        byte[] written = written(Format.XLSX, coded(), false);
        List<Row> rows = xlsx(written, 0);
        assertThat(rows.get(0).getCell(1).asString()).isEqualTo("bg:platform.sheet.code");
        assertThat(rows.get(0).getCell(2).asString()).isEqualTo("bg:state");
        assertThat(rows.get(1).getCell(1).asString()).isEqualTo("OPEN");
        assertThat(rows.get(1).getCell(2).asString()).isEqualTo("bg:state.OPEN");
        assertThat(rows.get(1).getCell(3).asDate())
                .isCloseTo(LocalDateTime.parse("2026-11-24T18:00:00.123"), within(1, ChronoUnit.MILLIS));
        assertThat(rows.get(2).getCellText(2)).isEmpty();
    }

    @Test
    void csv_has_only_codes_and_times_in_utc() throws IOException {
        List<String[]> rows = csv(written(Format.CSV, coded(), false));
        assertThat(rows.get(0)).containsExactly("bg:name", "bg:state", "bg:at");
        assertThat(rows.get(1)).containsExactly("x", "OPEN", TIME.toString());
    }

    /** A colleague opens it, narrows it and prints it without preparing it first. */
    @Test
    void a_workbook_has_a_name_a_filter_and_fits_a_page() throws IOException {
        byte[] written = written(Format.XLSX, coded(), true);
        assertThat(part(written, "xl/workbook.xml"))
                .contains("name=\"bg goods title\"")
                .contains("_xlnm.Print_Titles");
        assertThat(part(written, "xl/worksheets/sheet1.xml"))
                .contains("<autoFilter ref=\"A2:D4\"")
                .contains("paperSize=\"9\"")
                .contains("orientation=\"landscape\"")
                .contains("fitToPage=\"true\"");
    }

    @Test
    void xlsx_continues_in_another_worksheet_with_the_same_headings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<Cell>> head = List.of(List.of(new Cell.Text("Номер")));
        Sheet<Integer> numbers =
                sheet(List.of(Column.<Integer>whole("number", "", each -> each)), List.of(1, 2, 3, 4, 5, 6, 7));
        Sheets.write(numbers, SheetsTest::words, new XlsxWriter(out, "", ZoneOffset.UTC, head, 5));
        assertThat(xlsx(out.toByteArray(), 0)).hasSize(5);
        List<Row> second = xlsx(out.toByteArray(), 1);
        assertThat(second).hasSize(4);
        assertThat(second.get(0).getCell(0).asString()).isEqualTo("Номер");
        assertThat(second.get(3).getCell(0).asNumber()).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @EnumSource
    void hashtags_are_below_the_headings_only_on_request(Format format, @TempDir Path folder) throws IOException {
        Sheet<Good> sheet = sheet(COLUMNS, List.of(good("one")));
        byte[] with = written(format, sheet, true);
        String second = format == Format.CSV
                ? csv(with).get(1)[0]
                : xlsx(with, 0).get(1).getCell(0).asString();
        assertThat(second).isEqualTo("#item+name");
        byte[] without = written(format, sheet, false);
        assertThat(format == Format.CSV ? csv(without).size() : xlsx(without, 0).size())
                .isEqualTo(2);
    }

    /** Exporting and importing again changes nothing, whatever text was typed. */
    @ParameterizedTest
    @EnumSource
    void reads_back_the_rows_that_it_wrote(Format format, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file"), written(format, sheet(COLUMNS, hostile()), true));
        List<Heading> expected = List.of(
                Heading.required("name", "BG:NAME"),
                Heading.required("quantity", "bg:quantity"),
                Heading.required("price", "bg:price"),
                Heading.required("expiry", "bg:expiry"),
                Heading.optional("received", "bg:received"));
        List<Line> lines = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, expected)) {
            reader.forEachRemaining(lines::add);
        }
        assertThat(lines).hasSize(HOSTILE.size());
        for (int i = 0; i < HOSTILE.size(); i++) {
            Line line = lines.get(i);
            assertThat(line.problems()).isEmpty();
            assertThat(line.number()).isEqualTo(i + 3);
            assertThat(line.get("name")).isEqualTo(HOSTILE.get(i).strip());
            assertThat(line.get("quantity")).isEqualTo("-5");
            assertThat(new BigDecimal(line.get("price"))).isEqualByComparingTo("1234.5");
            assertThat(line.get("expiry")).isEqualTo("2027-02-28");
            assertThat(line.get("received")).startsWith("2026-11-24T16:00:00.123");
        }
    }

    @Test
    void an_exception_of_the_reader_is_passed_on() {
        Sheet<Good> broken = new Sheet<>("goods", COLUMNS, last -> {
            if (last.isPresent()) {
                throw new IllegalStateException("gone");
            }
            return List.of(good("one"));
        });
        for (Format format : Format.values()) {
            assertThatThrownBy(() -> Sheets.write(
                            format, broken, false, Language.BG, SheetsTest::words, OutputStream.nullOutputStream()))
                    .hasMessage("gone");
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_hundred_thousand_rows_are_written_in_64_megabytes(Format format) throws Exception {
        assertThat(Rows.inAJvmOf64Megabytes(format.name(), "ranges")).isEqualTo("200000 rows");
    }

    /** Control: the same rows do not fit when handed over all at once, so the test above can fail. */
    @Test
    void the_same_rows_in_memory_do_not_fit() throws Exception {
        assertThat(Rows.inAJvmOf64Megabytes("CSV", "at-once")).isEqualTo("out of memory");
    }

    /** A separate program with its own heap. */
    static final class Rows {
        private static final int ALL = 200_000;

        private Rows() {}

        record Numbered(int number, String text) {
            static Numbered of(int number) {
                return new Numbered(number, ("Яке " + number + " ").repeat(20));
            }
        }

        static String inAJvmOf64Megabytes(String... arguments) throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Rows.class.getName()));
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.strip();
        }

        public static void main(String[] arguments) throws IOException {
            int range = arguments[1].equals("ranges") ? Sheet.RANGE : ALL;
            List<Column<Numbered>> columns = List.of(
                    Column.<Numbered>whole("number", "", Numbered::number),
                    Column.<Numbered>text("text", "", Numbered::text));
            int[] given = new int[1];
            Sheet<Numbered> sheet = new Sheet<>("rows", columns, last -> {
                int from = last.map(Numbered::number).orElse(0);
                List<Numbered> rows = java.util.stream.IntStream.rangeClosed(from + 1, Math.min(from + range, ALL))
                        .mapToObj(Numbered::of)
                        .toList();
                given[0] += rows.size();
                return rows;
            });
            try {
                Sheets.write(
                        Format.valueOf(arguments[0]),
                        sheet,
                        false,
                        Language.BG,
                        SheetsTest::words,
                        OutputStream.nullOutputStream());
                System.out.println(given[0] + " rows");
            } catch (OutOfMemoryError e) {
                System.out.println("out of memory");
            }
        }
    }
}
