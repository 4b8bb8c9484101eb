package org.sklad.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFilesTest {
    private static final String SHEET = """
            title: Two
            page_mm: {width: 210, height: 297}
            label_mm: {width: 90, height: 50}
            first_mm: {left: 10, top: 20}
            pitch_mm: {x: 95, y: 50}
            columns: 2
            rows: 3
            source: measured
            """;

    private static final String DESIGN = """
            kind: lot
            arrangements:
              - lines:
                  - {text: "{title_bg}", bold: true, smallest_mm: 2, largest_mm: 4, rows: 2, cut: true}
                  - {text: "{code}", smallest_mm: 2, largest_mm: 4}
                beside: {symbol: data-matrix, largest_mm: 0.5}
            """;

    @TempDir
    Path folder;

    @Test
    void every_shipped_file_can_be_used() {
        assertThat(Shipped.SHEETS.faults()).isEmpty();
        assertThat(Shipped.SHEETS.designs().values()).contains(LabelKind.values());
    }

    @Test
    void every_listed_sheet_has_its_file() throws IOException {
        List<String> rows = new ArrayList<>();
        Path list = Path.of("src/test/resources/label-sheets.csv");
        for (String row : Files.readAllLines(list)) {
            if (!row.startsWith("#") && !row.startsWith("name,")) {
                rows.add(row);
                String[] cells = row.split(",", -1);
                Medium medium = Shipped.medium(cells[0]);
                assertThat(Stream.of(
                                        medium.across(),
                                        medium.down(),
                                        medium.label().width(),
                                        medium.label().height(),
                                        medium.corner(0).left(),
                                        medium.corner(0).top(),
                                        medium.pitch().orElseThrow().x(),
                                        medium.pitch().orElseThrow().y())
                                .map(Number::doubleValue))
                        .as(cells[0])
                        .containsExactlyElementsOf(
                                Stream.of(cells).skip(1).map(Double::valueOf).toList());
                assertThat(medium.paper()).isEqualTo(new Medium.Size(210, 297));
            }
        }
        assertThat(rows).hasSize(20);
    }

    @Test
    void every_design_fits_every_medium() {
        List<String> not = new ArrayList<>();
        for (String design : Shipped.SHEETS.designs().keySet()) {
            for (String medium : Shipped.SHEETS.media().keySet()) {
                if (!Shipped.SHEETS.fits(design, medium)) {
                    not.add(design + " on " + medium);
                }
            }
        }
        assertThat(not).isEmpty();
    }

    @Test
    void usable_files_are_loaded_beside_unusable_ones() throws IOException {
        write("media/good.yml", SHEET);
        write("media/bad.yml", SHEET.replace("rows: 3", "rows: 3\nrowz: 3"));
        write("designs/good.yml", DESIGN);

        LabelSheets sheets = read();

        assertThat(sheets.media().keySet()).containsExactly("good");
        assertThat(sheets.designs()).containsExactly(Map.entry("good", LabelKind.LOT));
        assertThat(sheets.faults()).extracting(LabelFault::file).containsExactly("media/bad.yml");
    }

    @Test
    void a_fault_names_its_line_and_reason() throws IOException {
        write("media/a-unknown.yml", SHEET.replace("columns: 2", "columns: 2\nrowz: 3"));
        write("media/b-word.yml", SHEET.replace("columns: 2", "columns: two"));
        write("media/c-wide.yml", SHEET.replace("left: 10", "left: 40"));
        write("media/d-overlap.yml", SHEET.replace("x: 95", "x: 80"));
        write("media/e-missing.yml", SHEET.replace("columns: 2\n", ""));
        write("media/f-twice.yml", SHEET + "rows: 4\n");
        write("media/g-empty.yml", "");
        write("media/h-no-yaml.yml", "title: [\n");
        write("media/i-roll.yml", "title: Roll\nlabel_mm: {width: 57, height: 32}\nsource: x\n");
        write("media/J.yml", SHEET);
        write("media/k-nan.yml", SHEET.replace("left: 10", "left: .nan"));
        write("media/l-width.yml", SHEET.replace("width: 90, ", ""));
        Files.write(folder.resolve("media/m-latin.yml"), new byte[] {(byte) 0xE9});
        Files.createDirectory(folder.resolve("media/n-folder.yml"));
        write("designs/a-field.yml", DESIGN.replace("{title_bg}", "{titel}"));
        write("designs/b-symbol.yml", DESIGN.replace("data-matrix", "aztec"));
        write("designs/c-digits.yml", DESIGN.replace("{code}", "{size}"));
        write("designs/d-tiny.yml", DESIGN.replace("smallest_mm: 2,", "smallest_mm: 1,"));
        write("designs/e-kind.yml", DESIGN.replace("kind: lot", ""));

        Map<String, LabelFault> faults =
                read().faults().stream().collect(Collectors.toMap(LabelFault::file, each -> each));

        assertThat(read().media()).isEmpty();
        assertThat(read().designs()).isEmpty();
        expect(faults, "media/a-unknown.yml", 7, "there is no rowz here");
        expect(faults, "media/b-word.yml", 6, "“two” cannot stand here");
        expect(faults, "media/c-wide.yml", 0, "the labels are wider than the page");
        expect(faults, "media/d-overlap.yml", 0, "labels overlap: pitch_mm x is less than their width");
        expect(faults, "media/e-missing.yml", 0, "a sheet has first_mm, pitch_mm, columns and rows");
        expect(faults, "media/f-twice.yml", 9, "Duplicate field 'rows'");
        expect(faults, "media/g-empty.yml", 0, "it is empty");
        expect(faults, "media/h-no-yaml.yml", 1, "something else is expected here");
        expect(faults, "media/i-roll.yml", 0, "a roll has dpi, 150 to 1200");
        expect(faults, "media/J.yml", 0, "its name is not of a–z, 0–9 and -");
        expect(faults, "media/k-nan.yml", 4, "For input string: \".nan\"");
        expect(faults, "media/l-width.yml", 3, "width is missing");
        expect(faults, "media/m-latin.yml", 0, "it cannot be read as text in UTF-8");
        expect(faults, "media/n-folder.yml", 0, "it cannot be read: IOException");
        expect(faults, "designs/a-field.yml", 4, "there is no field {titel}");
        expect(faults, "designs/b-symbol.yml", 6, "“aztec” cannot stand here, only qr, data-matrix, code-128");
        expect(
                faults,
                "designs/c-digits.yml",
                7,
                "an arrangement without the digits of the code: a line {code} or a symbol below");
        expect(faults, "designs/d-tiny.yml", 4, "smallest_mm is at least 1.5, largest_mm no less");
        expect(faults, "designs/e-kind.yml", 7, "kind is missing");
        assertThat(faults).hasSize(19);
    }

    @Test
    void a_missing_folder_is_reported_as_a_fault() {
        assertThat(read().faults())
                .containsExactly(
                        new LabelFault("media", 0, "the folder cannot be read: NoSuchFileException"),
                        new LabelFault("designs", 0, "the folder cannot be read: NoSuchFileException"));
    }

    /** Line 0 means the file as a whole. */
    private static void expect(Map<String, LabelFault> faults, String file, int line, String reason) {
        assertThat(faults.get(file)).isEqualTo(new LabelFault(file, line, reason));
    }

    private LabelSheets read() {
        return new LabelSheets(LabelFiles.read(folder), Shipped.FONTS);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
