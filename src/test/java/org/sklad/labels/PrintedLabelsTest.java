package org.sklad.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.barcodes.Rectangle;
import org.sklad.barcodes.Symbology;

/**
 * Whole sheets as the dots of a laser printer, judged by external programs. Each program that can read a code reads it back once, and
 * every symbol is where the sheet's figures say. The test covers all media with one design and all designs on three media. All
 * combinations run with {@code mvn -Psoak verify}.
 */
class PrintedLabelsTest {
    private static final int DPI = 300;
    private static final double TOLERANCE_MM = 0.3;

    /** Nothing else is this near to a symbol. */
    private static final double ALONE_MM = 0.45;

    private static final double AROUND_MM = 2;

    /** The edge of a label that always stays blank. */
    private static final double BLANK_MM = 1.2;

    private static final List<String> SOME = List.of("avery-l7651", "avery-l7160", "roll-57x32-203");

    @TempDir
    Path folder;

    private record Sheet(
            String design, String mediumName, Medium medium, List<LabelContent> contents, List<PlacedLabel> placed) {
        private static Sheet of(String design, String mediumName) {
            Medium medium = Shipped.medium(mediumName);
            Design drawn = Shipped.design(design);
            List<LabelContent> contents = Contents.of(drawn.kind(), medium.labelsOnPage(), mediumName.hashCode());
            Layout layout = new Layout(Shipped.FONTS, medium);
            return new Sheet(
                    design,
                    mediumName,
                    medium,
                    contents,
                    contents.stream()
                            .map(each -> layout.place(drawn, each).orElseThrow())
                            .toList());
        }

        private Stream<PlacedLabel.PlacedSymbol> symbols() {
            return placed.stream().flatMap(each -> each.symbols().stream());
        }

        private String name() {
            return design + '-' + mediumName;
        }
    }

    @Test
    void every_code_can_be_read_back_at_its_place() {
        List<Sheet> sheets = sheets();
        List<Path> pictures = sheets.parallelStream().map(this::printed).toList();

        for (int i = 0; i < sheets.size(); i++) {
            requirePlaces(sheets.get(i), Ink.of(pictures.get(i), DPI));
        }
        assertThat(Judges.zxing(pictures))
                .containsExactlyInAnyOrderElementsOf(expected(sheets, each -> true, PrintedLabelsTest::zxingName));
        assertThat(Judges.zbar(forZbar(sheets, pictures)))
                .containsExactlyInAnyOrderElementsOf(
                        expected(sheets, each -> each != Symbology.DATA_MATRIX, PrintedLabelsTest::zbarName));
        List<String> matrices = new ArrayList<>();
        assertThat(Judges.dmtx(1, forDmtx(sheets, pictures, matrices))).containsExactlyElementsOf(matrices);
    }

    /** zbar gets lost among dozens of QR codes on a page, so it gets sheets with QR codes one label at a time. */
    private List<Path> forZbar(List<Sheet> sheets, List<Path> pictures) {
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            boolean hasQr = sheet.symbols().anyMatch(each -> each.symbol().symbology() == Symbology.QR);
            all.addAll(hasQr ? cut(sheet, Ink.of(pictures.get(i), DPI)) : List.of(pictures.get(i)));
        }
        return all;
    }

    private List<Path> cut(Sheet sheet, Ink ink) {
        Medium.Size size = sheet.medium().label();
        return IntStream.range(0, sheet.placed().size())
                .mapToObj(index -> {
                    Medium.Corner at = sheet.medium().corner(index);
                    Ink.Box label =
                            new Ink.Box(at.left(), at.top(), at.left() + size.width(), at.top() + size.height());
                    return ink.cut(label, folder.resolve(sheet.name() + "-label-" + index + ".pgm"));
                })
                .toList();
    }

    /** dmtxread takes minutes for a page, so it gets the symbols of the first and last label of each sheet, with their surroundings. */
    private List<Path> forDmtx(List<Sheet> sheets, List<Path> pictures, List<String> expected) {
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            Ink ink = Ink.of(pictures.get(i), DPI);
            for (int index : new int[] {0, sheet.placed().size() - 1}) {
                for (PlacedLabel.PlacedSymbol symbol : sheet.placed().get(index).symbols()) {
                    if (symbol.symbol().symbology() == Symbology.DATA_MATRIX) {
                        Ink.Box around =
                                box(symbol, sheet.medium().corner(index)).grown(AROUND_MM);
                        Path file = folder.resolve(sheet.name() + "-matrix-" + index + ".pgm");
                        all.add(ink.cut(around, file));
                        expected.add(symbol.symbol().content());
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }

    private static List<Sheet> sheets() {
        boolean all = Boolean.getBoolean("allLabels");
        List<Sheet> sheets = new ArrayList<>();
        for (String medium : Shipped.SHEETS.media().keySet()) {
            for (String design : Shipped.SHEETS.designs().keySet()) {
                if (all || design.equals("lot") || SOME.contains(medium)) {
                    sheets.add(Sheet.of(design, medium));
                }
            }
        }
        assertThat(sheets).hasSizeGreaterThan(40);
        return sheets;
    }

    private Path printed(Sheet sheet) {
        byte[] pdf = Shipped.draw(sheet.design(), sheet.mediumName(), LabelFormat.PDF, sheet.contents());
        List<Path> pages = Judges.pages(folder, sheet.name(), pdf, DPI);
        assertThat(pages).as(sheet.name()).hasSize(1);
        return pages.get(0);
    }

    private interface Name {
        String of(Symbology symbology);
    }

    private interface Which {
        boolean read(Symbology symbology);
    }

    private static List<String> expected(List<Sheet> sheets, Which which, Name name) {
        List<String> expected = sheets.stream()
                .flatMap(Sheet::symbols)
                .map(PlacedLabel.PlacedSymbol::symbol)
                .filter(symbol -> which.read(symbol.symbology()))
                .map(symbol -> name.of(symbol.symbology()) + symbol.content())
                .toList();
        assertThat(expected).hasSizeGreaterThan(100);
        return expected;
    }

    private static String zxingName(Symbology symbology) {
        return switch (symbology) {
            case CODE_128 -> "Code128:";
            case QR -> "QRCode:";
            default -> "DataMatrix:";
        };
    }

    private static String zbarName(Symbology symbology) {
        return symbology == Symbology.QR ? "QR-Code:" : "CODE-128:";
    }

    private static void requirePlaces(Sheet sheet, Ink ink) {
        for (int index = 0; index < sheet.placed().size(); index++) {
            Medium.Corner corner = sheet.medium().corner(index);
            String label = sheet.name() + " label " + (index + 1);
            for (PlacedLabel.PlacedSymbol symbol : sheet.placed().get(index).symbols()) {
                requirePlace(label, ink, box(symbol, corner));
            }
            requireBlankEdge(label, ink, corner, sheet.medium().label());
        }
    }

    private static void requirePlace(String label, Ink ink, Ink.Box computed) {
        Ink.Box seen = ink.within(computed.grown(ALONE_MM));
        assertThat(List.of(
                        Math.abs(seen.left() - computed.left()),
                        Math.abs(seen.top() - computed.top()),
                        Math.abs(seen.right() - computed.right()),
                        Math.abs(seen.bottom() - computed.bottom())))
                .as("%s: computed %s, seen %s", label, computed, seen)
                .allMatch(distance -> distance <= TOLERANCE_MM);
    }

    private static void requireBlankEdge(String label, Ink ink, Medium.Corner at, Medium.Size size) {
        double right = at.left() + size.width();
        double bottom = at.top() + size.height();
        assertThat(List.of(
                        new Ink.Box(at.left(), at.top(), right, at.top() + BLANK_MM),
                        new Ink.Box(at.left(), bottom - BLANK_MM, right, bottom),
                        new Ink.Box(at.left(), at.top(), at.left() + BLANK_MM, bottom),
                        new Ink.Box(right - BLANK_MM, at.top(), right, bottom)))
                .as(label)
                .allMatch(ink::isBlank);
    }

    /** Returns the box of the bars alone, without their quiet zone. */
    private static Ink.Box box(PlacedLabel.PlacedSymbol placed, Medium.Corner corner) {
        double module = placed.module().mm();
        double x = corner.left() + placed.xMm();
        double y = corner.top() + placed.yMm();
        List<Rectangle> bars = placed.symbol().bars();
        return new Ink.Box(
                x + module * bars.stream().mapToInt(Rectangle::x).min().orElseThrow(),
                y + module * bars.stream().mapToInt(Rectangle::y).min().orElseThrow(),
                x
                        + module
                                * bars.stream()
                                        .mapToInt(bar -> bar.x() + bar.width())
                                        .max()
                                        .orElseThrow(),
                y
                        + module
                                * bars.stream()
                                        .mapToInt(bar -> bar.y() + bar.height())
                                        .max()
                                        .orElseThrow());
    }

    /** Control: a shift of 0.4 mm is detected. */
    @Test
    void detects_a_label_beside_its_place() {
        Sheet sheet = Sheet.of("lot", "avery-l7160");
        byte[] pdf = Shipped.SHEETS.draw(
                new LabelOrder("lot", "avery-l7160", 1, 1, LabelFormat.PDF, new Calibration(0.4, 0, 1, 1)),
                sheet.contents());
        Ink ink = Ink.of(Judges.pages(folder, "beside", pdf, DPI).get(0), DPI);
        Ink.Box computed =
                box(sheet.placed().get(0).symbols().get(1), sheet.medium().corner(0));
        Ink.Box seen = ink.within(computed.grown(ALONE_MM));

        assertThat(seen.left() - computed.left()).isBetween(0.3, 0.5);
        assertThat(Math.abs(seen.top() - computed.top())).isLessThan(TOLERANCE_MM);
    }
}
