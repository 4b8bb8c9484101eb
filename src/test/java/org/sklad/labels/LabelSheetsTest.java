package org.sklad.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Refusals;
import org.sklad.platform.pdf.GlyphMissing;
import org.sklad.platform.pdf.Mark;
import org.sklad.platform.pdf.Typeface;

class LabelSheetsTest {
    /** The height of a digit in em squares. */
    private static final double DIGIT = 0.729;

    private static final int DPI = 300;
    private static final double TWO_DOTS_MM = 0.2;
    private static final List<LabelContent> LOTS = Contents.of(LabelKind.LOT, 5, 1);

    @TempDir
    Path folder;

    @Test
    void Cyrillic_and_Latin_text_can_be_read_and_selected() {
        String text = Judges.text(folder, Shipped.draw("lot", "avery-l7163", LabelFormat.PDF, LOTS.subList(0, 1)));

        assertThat(text)
                .contains("Зимно яке с качулка, мъжко,")
                .contains("Winter jacket with hood, men, padded")
                .contains("Годно до / Use by 30.11.2028")
                .contains(LOTS.get(0).code().grouped())
                .contains("100 %");
    }

    @Test
    void the_first_page_begins_at_the_first_unused_label() {
        byte[] pdf = Shipped.SHEETS.draw(order("avery-l7160", 20, 1, LabelFormat.PDF), LOTS);
        List<Path> pages = Judges.pages(folder, "start", pdf, DPI);

        assertThat(pages).hasSize(2);
        assertThat(used(pages.get(0))).containsExactly(20, 21);
        assertThat(used(pages.get(1))).containsExactly(1, 2, 3);
        assertThat(Judges.zbar(pages))
                .containsExactlyInAnyOrderElementsOf(
                        LOTS.stream().map(each -> "CODE-128:" + each.code()).toList());
    }

    /** Returns the labels of an L7160 that have ink, counted from 1. */
    private static List<Integer> used(Path page) {
        Medium medium = Shipped.medium("avery-l7160");
        Ink ink = Ink.of(page, DPI);
        return java.util.stream.IntStream.range(0, medium.labelsOnPage())
                .filter(index -> {
                    Medium.Corner at = medium.corner(index);
                    return !ink.isBlank(new Ink.Box(
                            at.left(),
                            at.top(),
                            at.left() + medium.label().width(),
                            at.top() + medium.label().height()));
                })
                .map(index -> index + 1)
                .boxed()
                .toList();
    }

    @Test
    void copies_are_printed_one_after_the_other() {
        byte[] pdf = Shipped.SHEETS.draw(order("avery-l7160", 1, 3, LabelFormat.PDF), LOTS.subList(0, 2));
        List<Path> pages = Judges.pages(folder, "copies", pdf, DPI);

        assertThat(used(pages.get(0))).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Judges.zxing(pages).stream()
                        .filter(each -> each.startsWith("DataMatrix"))
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting())))
                .isEqualTo(Map.of(
                        "DataMatrix:" + LOTS.get(0).code(), 3L,
                        "DataMatrix:" + LOTS.get(1).code(), 3L));
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void the_same_request_gives_the_same_bytes(LabelFormat format) {
        byte[] first = Shipped.draw("lot", "roll-57x32-203", format, LOTS.subList(0, 1));
        LabelSheets again = new LabelSheets(LabelFiles.read(Shipped.FOLDER), Shipped.FONTS);
        byte[] second = again.draw(order("roll-57x32-203", 1, 1, format), LOTS.subList(0, 1));

        assertThat(second).isEqualTo(first);
        assertThat(Shipped.draw("lot", "roll-57x32-203", format, LOTS.subList(1, 2)))
                .isNotEqualTo(first);
    }

    @Test
    void tells_viewers_to_print_at_actual_size() {
        byte[] pdf = Shipped.draw("lot", "avery-l7160", LabelFormat.PDF, LOTS);

        try (org.apache.pdfbox.pdmodel.PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getViewerPreferences().getPrintScaling())
                    .isEqualTo("None");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(595.276f, within(0.01f));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static org.assertj.core.data.Offset<Float> within(float points) {
        return org.assertj.core.data.Offset.offset(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום", "Jacket 🧥", "夹克", "a\u0007b", "\u202eabc", "Şapka \ue000"})
    void a_character_that_cannot_be_printed_is_refused_before_printing(String title) {
        assertThatThrownBy(() -> Shipped.draw("lot", "avery-l7160", LabelFormat.PDF, List.of(titled(title))))
                .isInstanceOf(GlyphMissing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ќасте Їжак Ґанок Ўзор ѓон",
                "Łódź Çiçek naïve",
                "سترة شتوية",
                "د ژمي جاکټ",
                "Ελλάδα",
                "½ № € “яке” – …",
                "й"
            })
    void prints_other_letters_of_Latin_Cyrillic_Greek_and_Arabic(String title) {
        String text = Judges.text(folder, Shipped.draw("lot", "avery-l7163", LabelFormat.PDF, List.of(titled(title))));

        assertThat(text).contains(java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFC));
    }

    @Test
    void shortens_a_long_text_only_if_the_design_allows_it() {
        String longTitle = "Зимно яке ".repeat(100);
        String text =
                Judges.text(folder, Shipped.draw("lot", "avery-l7160", LabelFormat.PDF, List.of(titled(longTitle))));
        assertThat(text).contains("…");

        LabelContent longLot = with(LabelField.LOT, "L".repeat(200));
        assertThatThrownBy(() -> Shipped.draw("lot", "avery-l7160", LabelFormat.PDF, List.of(longLot)))
                .is(Refusals.refused("labels.label-does-not-fit"));
    }

    /** People read the number across a storeroom. Three digits fill the width of the label, four are as high as it allows. */
    @ParameterizedTest
    @CsvSource({"7, 40", "38, 40", "214, 40", "888, 40", "1000, 27", "8888, 27"})
    void the_number_of_a_box_is_40_mm_high_up_to_three_digits(String number, double mm) {
        LabelContent sample = Contents.of(LabelKind.BOX, 1, 4).get(0);
        Map<LabelField, String> fields = new HashMap<>(sample.fields());
        fields.put(LabelField.NUMBER, number);
        Medium medium = Shipped.medium("roll-100x150-203");
        LabelContent box = new LabelContent(sample.code(), fields);
        PlacedLabel placed = new Layout(Shipped.FONTS, medium)
                .place(Shipped.design("box"), box)
                .orElseThrow();
        Mark.Text text = placed.texts().stream()
                .filter(each -> each.text().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(text.sizeMm() * DIGIT).isGreaterThanOrEqualTo(mm);
        byte[] pdf = Shipped.draw("box", "roll-100x150-203", LabelFormat.PDF, List.of(box));
        Ink page = Ink.of(Judges.pages(folder, "box", pdf, DPI).get(0), DPI);
        double width = medium.label().width();
        Ink.Box ink = page.within(new Ink.Box(
                0, text.baselineMm() - text.sizeMm() * Typeface.FIGURES, width, text.baselineMm() + TWO_DOTS_MM));
        assertThat(ink.bottom() - ink.top()).as("height of the ink").isGreaterThan(mm - TWO_DOTS_MM);
        assertThat(ink.left()).as("left edge").isGreaterThan(medium.blank().left());
        assertThat(width - ink.right())
                .as("right edge")
                .isGreaterThan(medium.blank().right());
    }

    @Test
    void leaves_out_a_line_without_a_value() {
        LabelContent bare = new LabelContent(LOTS.get(0).code(), Map.of(LabelField.TITLE_BG, "Сапун"));
        String text = Judges.text(folder, Shipped.draw("lot", "avery-l7160", LabelFormat.PDF, List.of(bare)));

        assertThat(text).contains("Сапун").doesNotContain("Годно").doesNotContain("{");
    }

    @Test
    void prints_no_QR_for_a_room_without_an_address() {
        LabelContent room = Contents.of(LabelKind.ROOM, 1, 3).get(0);
        LabelContent without = new LabelContent(room.code(), room.fields());
        byte[] pdf = Shipped.draw("room", "avery-l7160", LabelFormat.PDF, List.of(without));

        assertThat(Judges.zxing(Judges.pages(folder, "room", pdf, DPI)))
                .containsExactlyInAnyOrder("DataMatrix:" + room.code(), "Code128:" + room.code());
    }

    @Test
    void an_invalid_request_names_its_field() {
        refused("medium", () -> Shipped.draw("lot", "avery-l9999", LabelFormat.PDF, LOTS));
        refused("design", () -> Shipped.draw("pallet", "avery-l7160", LabelFormat.PDF, LOTS));
        refused("design", () -> Shipped.draw("box", "avery-l7160", LabelFormat.PDF, LOTS));
        refused("refs", () -> Shipped.draw("lot", "avery-l7160", LabelFormat.PDF, List.of()));
        refused("format", () -> Shipped.draw("lot", "avery-l7160", LabelFormat.ZPL, LOTS));
        refused("format", () -> Shipped.draw("lot", "roll-57x32-203", LabelFormat.PNG, LOTS));
        refused("startAt", () -> Shipped.SHEETS.draw(order("avery-l7160", 22, 1, LabelFormat.PDF), LOTS));
        refused("startAt", () -> Shipped.SHEETS.draw(order("avery-l7160", 0, 1, LabelFormat.PDF), LOTS));
        refused("copies", () -> Shipped.SHEETS.draw(order("avery-l7160", 1, 0, LabelFormat.PDF), LOTS));
        refused("copies", () -> Shipped.SHEETS.draw(order("avery-l7160", 1, Integer.MAX_VALUE, LabelFormat.PDF), LOTS));
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo(field));
    }

    @Test
    void labels_drawn_as_pictures_can_be_read_too() throws IOException {
        List<LabelContent> rooms = Contents.of(LabelKind.ROOM, 1, 9);
        Path roll =
                Files.write(folder.resolve("roll.png"), Shipped.draw("room", "roll-57x32-203", LabelFormat.PNG, rooms));
        Path sheet =
                Files.write(folder.resolve("sheet.png"), Shipped.draw("lot", "avery-l7651", LabelFormat.PNG, LOTS));

        assertThat(Judges.zbar(List.of(roll)))
                .containsExactlyInAnyOrder(
                        "CODE-128:" + rooms.get(0).code(),
                        "QR-Code:" + rooms.get(0).address().orElseThrow());
        assertThat(Judges.dmtx(LOTS.size(), List.of(sheet)))
                .containsExactlyInAnyOrderElementsOf(
                        LOTS.stream().map(each -> each.code().digits()).toList());
    }

    @Test
    void corrects_a_printer_that_shifts_and_stretches() {
        Calibration calibration = new Calibration(1.5, -2, 1.01, 0.99);
        byte[] pdf = Shipped.SHEETS.draw(
                new LabelOrder("lot", "avery-l7160", 21, 1, LabelFormat.PDF, calibration), LOTS.subList(0, 1));
        Ink ink = Ink.of(Judges.pages(folder, "calibrated", pdf, DPI).get(0), DPI);
        Medium medium = Shipped.medium("avery-l7160");
        Medium.Corner at = medium.corner(20);
        Ink.Box seen = ink.within(new Ink.Box(at.left(), at.top() - 5, 210, 280));
        double left = at.left() * 1.01 + 1.5;

        // The Data Matrix ends one module before the label's blank edge.
        double symbolRight = left + medium.label().width() - medium.blank().right();
        assertThat(symbolRight - seen.right()).isBetween(0.2, 1.1);
        assertThat(seen.top() - (at.top() * 0.99 - 2)).isBetween(2.0, 3.2);
    }

    @Test
    void the_calibration_page_has_its_crosses_and_corners_in_place() {
        byte[] pdf = Shipped.SHEETS.calibrationPage(
                "avery-l7160", Calibration.NONE, "bg", List.of("Измерете с линийка", "Печатайте в 100 %"));
        Ink ink = Ink.of(Judges.pages(folder, "calibration", pdf, DPI).get(0), DPI);

        assertThat(Judges.text(folder, pdf)).contains("Измерете с линийка");
        Ink.Box cross = ink.within(new Ink.Box(18.5, 15.7, 21.5, 24.3));
        assertThat((cross.left() + cross.right()) / 2).isCloseTo(20, org.assertj.core.data.Offset.offset(1.6));
        Ink.Box upright = ink.within(new Ink.Box(18.5, 17, 21.5, 19));
        assertThat(upright.left()).isCloseTo(19.9, org.assertj.core.data.Offset.offset(0.15));
        assertThat(upright.right()).isCloseTo(20.1, org.assertj.core.data.Offset.offset(0.15));
        Ink.Box corner = ink.within(new Ink.Box(6.5, 14.4, 11, 15.6));
        assertThat(corner.left()).isCloseTo(7.1, org.assertj.core.data.Offset.offset(0.15));
        assertThat(corner.top()).isCloseTo(15.05, org.assertj.core.data.Offset.offset(0.15));
    }

    @Test
    void ZPL_uses_whole_dots_of_a_thermal_printer() {
        String zpl = text(Shipped.draw("lot", "roll-57x32-203", LabelFormat.ZPL, LOTS.subList(0, 2)));

        assertThat(zpl.replaceAll("(?<=[\\^]GFA)[^^]*", ""))
                .startsWith("^XA\n^CI28\n^LH0,0\n^PW456\n^LL256\n")
                .endsWith("^XZ\n");
        for (LabelContent lot : LOTS.subList(0, 2)) {
            assertThat(zpl)
                    .containsPattern("\\^FO\\d+,\\d+\\^BY[2-5]\\^BCN,\\d+,N,N,N,N\\^FD>;" + lot.code() + "\\^FS")
                    .containsPattern("\\^FO\\d+,\\d+\\^BXN,[3-8],200,12,12\\^FD" + lot.code() + "\\^FS");
        }
        assertThat(text(Shipped.draw("lot", "roll-57x32-300", LabelFormat.ZPL, LOTS)))
                .contains("^PW673\n^LL378\n");
    }

    /** The test puts the dots of the first graphic, the QR, on paper and reads them. */
    @Test
    void sends_a_QR_to_a_thermal_printer_as_dots() throws IOException {
        List<LabelContent> rooms = Contents.of(LabelKind.ROOM, 1, 9);
        String zpl = text(Shipped.draw("room", "roll-57x32-203", LabelFormat.ZPL, rooms));
        Matcher graphic =
                Pattern.compile("\\^GFA,(\\d+),\\1,(\\d+),([0-9A-F,]+)\\^FS").matcher(zpl);
        assertThat(graphic.find()).isTrue();
        int rowBytes = Integer.parseInt(graphic.group(2));
        byte[] dots = dots(graphic.group(3), Integer.parseInt(graphic.group(1)), rowBytes);
        byte[] head = ("P4\n" + 8 * rowBytes + ' ' + dots.length / rowBytes + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] picture = ByteBuffer.allocate(head.length + dots.length)
                .put(head)
                .put(dots)
                .array();
        Path file = Files.write(folder.resolve("qr.pbm"), picture);

        assertThat(Judges.zbar(List.of(file)))
                .containsExactly("QR-Code:" + rooms.get(0).address().orElseThrow());
    }

    /** A comma fills the rest of the row with white. */
    private static byte[] dots(String hex, int size, int rowBytes) {
        ByteBuffer dots = ByteBuffer.allocate(size);
        int i = 0;
        while (i < hex.length()) {
            if (hex.charAt(i) == ',') {
                dots.position((dots.position() / rowBytes + 1) * rowBytes);
                i++;
            } else {
                dots.put((byte) Integer.parseInt(hex.substring(i, i + 2), 16));
                i += 2;
            }
        }
        return dots.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static LabelOrder order(String medium, int startAt, int copies, LabelFormat format) {
        return new LabelOrder("lot", medium, startAt, copies, format, Calibration.NONE);
    }

    private static LabelContent titled(String title) {
        return with(LabelField.TITLE_BG, title);
    }

    private static LabelContent with(LabelField field, String text) {
        Map<LabelField, String> fields = new HashMap<>(LOTS.get(0).fields());
        fields.put(field, text);
        return new LabelContent(LOTS.get(0).code(), fields);
    }
}
