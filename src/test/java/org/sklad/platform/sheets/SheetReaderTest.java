package org.sklad.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractObjectAssert;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/** Files made by others, with faults by mistake or on purpose. */
class SheetReaderTest {
    private static final List<Heading> EXPECTED = List.of(
            Heading.required("sku", "Код"), Heading.required("name", "Име на артикула"), Heading.optional("note"));

    private static Path folder = Path.of("");

    @BeforeAll
    static void folder(@TempDir Path made) {
        folder = made;
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "sheet", ".bin"), bytes);
    }

    private static Path csv(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, EXPECTED)) {
            reader.forEachRemaining(lines::add);
        }
        return lines;
    }

    private static AbstractObjectAssert<?, SheetRefused> refused(Path file) {
        return assertThatThrownBy(() -> read(file)).asInstanceOf(type(SheetRefused.class));
    }

    private static void refused(Path file, String key) {
        refused(file).extracting(each -> each.message().key()).isEqualTo("platform.sheet." + key);
    }

    private static List<String> problems(Line line) {
        return line.problems().stream().map(SheetReaderTest::said).toList();
    }

    private static String said(FieldError error) {
        return error.field() + ": " + error.message().key().replace("platform.sheet.", "");
    }

    private interface Filling {
        void fill(Worksheet worksheet);
    }

    private static Path xlsx(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet("1");
            worksheet.value(0, 0, "sku");
            worksheet.value(0, 1, "name");
            worksheet.value(0, 2, "note");
            filling.fill(worksheet);
        }
        return file(out.toByteArray());
    }

    private static Path zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(out.toByteArray());
    }

    /** Writes a workbook with this worksheet. Its file name does not reveal its format. */
    private static Path workbook(String worksheet) throws IOException {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + main + "styles+xml\"/></Types>",
                "xl/styles.xml",
                "<styleSheet/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"harmless.png\"/></Relationships>",
                "xl/harmless.png",
                worksheet);
    }

    private static String sheetData(String rows) {
        return "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>sku</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>name</t></is></c></row>" + rows + "</sheetData></worksheet>";
    }

    @Test
    void reads_csv_with_byte_order_mark_quotes_and_newlines_and_counts_rows_like_a_spreadsheet() throws IOException {
        List<Line> lines =
                read(csv("\uFEFFsku,name,note\r\nA-1,\"Яке\nзимно\",\"каза \"\"да\"\"\"\r\n\r\nA-2,Обувки\r\n"));
        assertThat(lines).extracting(Line::number).containsExactly(2, 4);
        assertThat(lines.get(0).get("name")).isEqualTo("Яке\nзимно");
        assertThat(lines.get(0).get("note")).isEqualTo("каза \"да\"");
        assertThat(lines.get(1).get("note")).isEmpty();
    }

    @Test
    void reads_csv_that_excel_writes_in_bulgarian() throws IOException {
        List<Line> lines = read(csv("\uFEFF ИМЕ  на Артикула;код\r\nЯке, зимно;A-1\r\n"));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("sku")).isEqualTo("A-1");
        assertThat(lines.get(0).get("name")).isEqualTo("Яке, зимно");
    }

    @Test
    void a_comma_in_a_quoted_heading_is_not_a_separator() throws IOException {
        List<Heading> expected =
                List.of(Heading.required("sku"), Heading.required("name", "Име, на български, кратко"));
        try (SheetReader reader = SheetReader.open(csv("\"Име, на български, кратко\";sku\nЯке;A-1\n"), expected)) {
            assertThat(reader.next().get("sku")).isEqualTo("A-1");
        }
    }

    @Test
    void refuses_windows_1251_and_says_what_to_do() throws IOException {
        refused(file("sku;name\nA-1;Яке\n".getBytes(Charset.forName("windows-1251"))), "not-utf8");
        refused(file("sku\tname\nA-1\tЯке\n".getBytes(StandardCharsets.UTF_16LE)), "not-utf8");
    }

    @Test
    void names_every_unknown_missing_and_duplicate_heading() throws IOException {
        refused(csv("name,Name,colour\nx,y,z\n"))
                .extracting(each ->
                        each.errors().stream().map(SheetReaderTest::said).toList())
                .isEqualTo(List.of("sku: missing-heading", "Name: duplicate-heading", "colour: unknown-heading"));
    }

    @Test
    void a_name_and_its_translation_are_the_same_heading() throws IOException {
        refused(csv("sku,Код,name\n1,2,3\n"))
                .extracting(each ->
                        each.errors().stream().map(SheetReaderTest::said).toList())
                .isEqualTo(List.of("Код: duplicate-heading"));
    }

    @Test
    void three_hundred_unknown_columns_are_not_all_named() throws IOException {
        String headings = IntStream.range(0, 300).mapToObj(i -> "h" + i).collect(Collectors.joining(","));
        refused(csv("sku,name," + headings + "\n"))
                .extracting(each -> each.errors().size())
                .isEqualTo(20);
    }

    @Test
    void three_hundred_known_columns_are_read() throws IOException {
        List<Heading> expected =
                IntStream.range(0, 300).mapToObj(i -> Heading.required("h" + i)).toList();
        String headings = expected.stream().map(Heading::name).collect(Collectors.joining(";"));
        try (SheetReader reader = SheetReader.open(csv(headings + "\n" + headings + "\n"), expected)) {
            assertThat(reader.next().get("h299")).isEqualTo("h299");
        }
    }

    @Test
    void stops_at_a_row_with_more_cells_than_any_list_has() throws IOException {
        List<Line> lines = read(csv("sku,name\nA-1,x\n" + ",".repeat(2_000) + "\nA-2,y\n"));
        assertThat(lines).hasSize(2);
        assertThat(problems(lines.get(1))).containsExactly(": too-many-columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ",,\n"})
    void refuses_a_file_without_headings(String text) throws IOException {
        refused(csv(text), "no-heading");
    }

    @Test
    void names_the_line_with_unmatched_quotes() throws IOException {
        List<Line> lines = read(csv("sku,name\nA-1,good\nA-2,\"open\nA-3,never reached\n"));
        assertThat(lines).extracting(Line::number).containsExactly(2, 3);
        assertThat(problems(lines.get(1))).containsExactly(": broken-quotes");
        assertThat(lines.get(0).problems()).isEmpty();
    }

    @Test
    void extra_cells_and_too_long_texts_are_problems_of_their_line_only() throws IOException {
        List<Line> lines = read(csv("sku,name\nA-1,x,extra\nA-2," + "y".repeat(32_768) + "\nA-3,good\n"));
        assertThat(problems(lines.get(0))).containsExactly(": no-such-column");
        assertThat(problems(lines.get(1))).containsExactly("name: too-long");
        assertThat(lines.get(2).problems()).isEmpty();
    }

    @Test
    void removes_the_apostrophe_that_an_export_put_before_a_sign() throws IOException {
        assertThat(read(csv("sku,name\nA-1,'+359 2 123\n")).get(0).get("name")).isEqualTo("+359 2 123");
        assertThat(read(csv("sku,name\nA-1,'quoted'\n")).get(0).get("name")).isEqualTo("'quoted'");
    }

    @Test
    void reads_numbers_dates_and_booleans_of_xlsx_as_plain_text() throws IOException {
        Path file = xlsx(worksheet -> {
            worksheet.value(1, 0, 5);
            worksheet.value(1, 1, 0.5);
            worksheet.value(1, 2, -1234567890123L);
            worksheet.value(3, 0, LocalDate.of(2027, 2, 28));
            worksheet.style(3, 0).format("dd.mm.yyyy \"г.\"").set();
            worksheet.value(3, 1, LocalDateTime.of(2027, 2, 28, 13, 30));
            worksheet.style(3, 1).format("d/m/yy h:mm").set();
            worksheet.value(3, 2, true);
            worksheet.value(4, 0, 45000);
            worksheet.style(4, 0).format("#,##0.00 \"days\" [Red]").set();
        });
        List<Line> lines = read(file);
        assertThat(lines).extracting(Line::number).containsExactly(2, 4, 5);
        assertThat(lines.get(0).cells())
                .containsEntry("sku", "5")
                .containsEntry("name", "0.5")
                .containsEntry("note", "-1234567890123");
        assertThat(lines.get(1).cells())
                .containsEntry("sku", "2027-02-28")
                .containsEntry("name", "2027-02-28T13:30")
                .containsEntry("note", "true");
        assertThat(lines.get(2).get("sku")).isEqualTo("45000");
    }

    @Test
    void a_formula_is_a_problem_at_its_line_and_column_and_the_rest_is_read() throws IOException {
        Path file = xlsx(worksheet -> {
            worksheet.value(1, 0, "A-1");
            worksheet.formula(1, 1, "1+1");
            worksheet.value(2, 0, "A-2");
            worksheet.value(2, 1, "good");
        });
        List<Line> lines = read(file);
        assertThat(lines.get(0).number()).isEqualTo(2);
        assertThat(problems(lines.get(0))).containsExactly("name: formula");
        assertThat(lines.get(1).problems()).isEmpty();
    }

    @Test
    void an_error_value_and_a_huge_number_are_problems() throws IOException {
        List<Line> lines =
                read(workbook(sheetData("<row r=\"2\"><c t=\"e\"><v>#N/A</v></c><c><v>1E999999999</v></c></row>"
                        + "<row r=\"3\"><c><v>nonsense</v></c><c><v>7</v></c></row>")));
        assertThat(problems(lines.get(0))).containsExactlyInAnyOrder("sku: error-value", "name: number");
        assertThat(problems(lines.get(1))).containsExactly("sku: error-value");
    }

    @Test
    void refuses_a_file_full_of_formulas() throws IOException {
        Path file = xlsx(worksheet -> IntStream.range(1, 1_200).forEach(row -> worksheet.formula(row, 0, "1+1")));
        refused(file, "too-many-formulas");
    }

    @Test
    void refuses_a_zip_bomb_before_reading_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 101; i++) {
                zip.write(blanks);
            }
        }
        assertThat(out.size()).isLessThan(200_000);
        refused(file(out.toByteArray()), "too-big-inside");
    }

    @Test
    void refuses_more_parts_than_a_workbook_has() throws IOException {
        String[] parts =
                IntStream.range(0, 402).mapToObj(i -> "p" + i / 2 + i % 2).toArray(String[]::new);
        refused(zip(parts), "too-big-inside");
    }

    @Test
    void refuses_xml_entities_and_reads_no_file_through_them() throws IOException {
        Path secret = csv("secret");
        String row = sheetData("<row r=\"2\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>");
        String inner = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        refused(workbook(inner + row), "unreadable");
        refused(workbook("<!DOCTYPE x [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]>" + row), "unreadable");
        List<Line> undeclared = read(workbook(row));
        assertThat(problems(undeclared.get(0))).containsExactly(": broken");
    }

    /** Control for the files made by hand: they are read without the attack. */
    @Test
    void reads_a_minimal_workbook() throws IOException {
        List<Line> lines = read(workbook(sheetData("<row r=\"2\"><c t=\"inlineStr\"><is><t>A-1</t></is></c></row>")));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("sku")).isEqualTo("A-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A99999999", "A-1", ""})
    void refuses_a_cell_address_that_would_allocate_millions_of_cells(String address) throws IOException {
        refused(workbook(sheetData("<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>")), "unreadable");
    }

    @Test
    void names_the_line_at_which_a_worksheet_is_damaged() throws IOException {
        List<Line> lines = read(workbook(sheetData("<row r=\"2\"><c><v>1</v></c></row><row r=\"3\"><c></row>")));
        assertThat(lines).extracting(Line::number).containsExactly(2, 3);
        assertThat(problems(lines.get(1))).containsExactly(": broken");
    }

    @Test
    void refuses_a_file_that_is_not_a_spreadsheet() throws IOException {
        refused(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}), "old-format");
        refused(file(new byte[] {'P', 'K', 3, 4, 0, 0}), "unreadable");
        refused(zip("hello.txt", "hello"), "unreadable");
        refused(file(new byte[] {(byte) 0x89, 'P', 'N', 'G'}), "not-utf8");
    }

    @Test
    void refuses_a_file_above_20_megabytes() throws IOException {
        Path file = folder.resolve("large");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[(int) SheetReader.MOST_BYTES + 1]);
        }
        refused(file, "too-large");
    }

    @Test
    void every_problem_has_a_text() throws IOException {
        Messages messages = Messages.loadStrictly(List.of("org.sklad.platform"));
        for (Language language : Language.values()) {
            for (Line line : read(csv("sku,name\nA-1,x,extra\nA-2,\"open\n"))) {
                line.problems()
                        .forEach(each -> assertThat(messages.text(language, each.message()))
                                .isNotBlank());
            }
        }
    }
}
