package org.sklad.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.labels.Judges;

/** Scripts with joined letters that are read from the right. They are drawn as they are written and can still be searched as text. */
class ShapedTextTest {
    private static final Fonts FONTS = Fonts.load();
    private static final String NAME = "محمد";

    /** Keeps the control below to these letters. */
    private static final List<String> LETTERS = List.of("م", "ح", "م", "د");

    @TempDir
    Path folder;

    private static Path2D outline(String text) {
        return FONTS.outline(new Mark.Text(0, 10, 10, Typeface.REGULAR, text));
    }

    private String said(DocumentLayout layout) {
        byte[] pdf = PdfPages.write(FONTS, "test", "fa", layout.pages());
        // The reader puts marks of direction around the text that it finds.
        return Judges.text(folder, pdf).replaceAll("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "");
    }

    private static DocumentLayout paper(String... texts) {
        DocumentLayout layout = DocumentLayout.a5(FONTS);
        for (String text : texts) {
            layout.text(Typeface.REGULAR, 4, text);
        }
        return layout;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أعطي لك: بطانية صوف، حبّة واحدة",
                "می‌خواهم پ چ ژ گ ک ی، خانۀ ما",
                "پښتو ټ ډ ړ ږ ښ ګ ڼ ې ۍ ځ څ ئ",
                "یہ ایک رسید ہے",
                "کوردی ڕ ڵ ۆ ێ ە"
            })
    void text_drawn_as_outlines_can_be_searched(String text) {
        assertThat(said(paper(text))).contains(text.replace("\u200c", "").split("[ :،]+"));
    }

    @Test
    void lines_with_both_directions_are_extracted_in_reading_order() {
        String text = said(paper("دوسیه: \u20681234 567 890\u2069 در HAR-12", "Name: " + NAME + ", room 3"));
        assertThat(text).contains("1234 567 890", "HAR-12", "Name:", NAME, ", room 3", "دوسیه");
    }

    @Test
    void letters_are_shaped_by_their_neighbours() {
        double joined = FONTS.widthMm(Typeface.REGULAR, NAME, 10);
        double apart = LETTERS.stream()
                .mapToDouble(letter -> FONTS.widthMm(Typeface.REGULAR, letter, 10))
                .sum();
        assertThat(joined).isNotCloseTo(apart, within(0.5));
        assertThat(strokes(NAME)).as("all four letters in one stroke").isEqualTo(1);
        assertThat(strokes(String.join(" ", LETTERS))).isEqualTo(LETTERS.size());
    }

    /** Counts the pieces of ink with white between them from top to bottom. */
    private static int strokes(String text) {
        Path2D outline = outline(text);
        Rectangle2D bounds = outline.getBounds2D();
        double step = bounds.getWidth() / 1000;
        int strokes = 0;
        boolean white = true;
        for (double x = bounds.getMinX(); x < bounds.getMaxX(); x += step) {
            boolean ink = outline.intersects(x, bounds.getMinY(), step, bounds.getHeight());
            strokes += ink && white ? 1 : 0;
            white = !ink;
        }
        return strokes;
    }

    @Test
    void right_to_left_text_begins_at_the_right() {
        Rectangle2D latin = ink(paper("Blanket"));
        Rectangle2D arabic = ink(paper("بطانية"));
        assertThat(latin.getMinX()).isCloseTo(12, within(1.0));
        assertThat(arabic.getMaxX()).isCloseTo(148 - 12, within(1.0));
        assertThat(arabic.getMinX()).isGreaterThan(148 / 2.0);
        assertThat(ink(DocumentLayout.a5(FONTS).reading(true).text(Typeface.REGULAR, 4, "Blanket"))
                        .getMaxX())
                .isCloseTo(148 - 12, within(1.0));
    }

    private static Rectangle2D ink(DocumentLayout layout) {
        Path2D all = new Path2D.Double();
        layout.pages().get(0).marks().forEach(mark -> all.append(FONTS.outline((Mark.Text) mark), false));
        return all.getBounds2D();
    }

    /** Isolated text does not decide the direction of the text around it. */
    @Test
    void the_first_letter_decides_the_direction_of_a_text() {
        assertThat(FONTS.isFromRight("\u2068Centre HAR\u2069: از")).isTrue();
        assertThat(FONTS.isFromRight("12 – سلام, Centre")).isTrue();
        assertThat(FONTS.isFromRight("\u2068سلام\u2069, Centre")).isFalse();
        assertThat(FONTS.isFromRight("12 / 30")).isFalse();
        Mark.Text first = (Mark.Text)
                paper("\u2068Centre\u2069: از").pages().get(0).marks().get(0);
        assertThat(FONTS.runs(first)).extracting(TextRun::text).last().isEqualTo("Centre");
    }

    @Test
    void brackets_are_mirrored_in_right_to_left_text() {
        ShapedFont font = new ShapedFont(Typeface.REGULAR.shapedFile());
        assertThat(drawn(font.shape("(", true))).isEqualTo(drawn(font.shape(")", false)));
        assertThat(drawn(font.shape("(", true))).isNotEqualTo(drawn(font.shape("(", false)));
    }

    private static Rectangle2D drawn(TextRun.Shaped run) {
        return new Area(run.letters().get(0).outline()).getBounds2D();
    }

    /** Each letter is set where it is drawn. Together, the letters are as wide as the whole. */
    @Test
    void letters_that_share_a_glyph_share_its_width() {
        TextRun.Shaped lamAlef = new ShapedFont(Typeface.REGULAR.shapedFile()).shape("لا", true);
        assertThat(lamAlef.letters()).extracting(TextRun.Letter::text).containsExactly("ل", "ا");
        assertThat(lamAlef.letters().get(0).left())
                .isGreaterThan(lamAlef.letters().get(1).left());
        assertThat(lamAlef.letters().stream()
                        .mapToDouble(TextRun.Letter::advance)
                        .sum())
                .isCloseTo(lamAlef.advance(), within(0.001));
    }

    @Test
    void lines_are_broken_by_width_and_isolated_text_stays_isolated() {
        String text = "می‌خواهم یک متن طولانی ".repeat(8) + "\u2068" + "1234 567 890 ".repeat(8) + "\u2069";
        DocumentLayout layout = paper(text);
        assertThat(layout.pages().get(0).marks()).hasSizeGreaterThan(3);
        assertThat(ink(layout).getMinX()).isGreaterThan(11.5);
        assertThat(said(layout)).contains("1234 567 890 1234 567 890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום", "አማርኛ", "夹克", "\u202eabc", "हिन्दी", "🧥", "\u0007", "\ud800"})
    void a_label_refuses_a_letter_that_no_font_has_and_names_it(String text) {
        assertThatThrownBy(() -> FONTS.printable(NAME + " " + text))
                .isInstanceOf(GlyphMissing.class)
                .satisfies(refusal ->
                        assertThat(((GlyphMissing) refusal).codePoint()).isEqualTo(text.codePointAt(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "soap\tpaste, soap paste",
        "soap\u3000paste, soap paste",
        "a\u200bb, ab",
        "a\u00adb, ab",
        "a\u202eb, ab",
        "a\u0007b, ab",
        "и\u0301, и\ufffd",
        "е\u0308, ё",
        "soap\u26a0\ufe0f\ud83e\udde5, soap\u26a0\ufffd",
        "夹克, \ufffd\ufffd",
        "a\ud800, a\ufffd"
    })
    void a_document_shows_what_no_font_has_by_a_substitute_and_leaves_out_what_is_invisible(String text, String drawn) {
        assertThat(FONTS.printable(Fonts.SUBSTITUTE)).isEqualTo("\ufffd");
        assertThat(said(paper(text))).contains(drawn);
        assertThat(said(DocumentLayout.list(FONTS, text).row(Typeface.REGULAR, 4, "x", text)))
                .contains(drawn);
        DocumentLayout table = DocumentLayout.list(FONTS, "");
        double[] widths = table.tableWidths(List.of("x"), List.of(List.of(text)));
        assertThat(said(table.tableRow(Typeface.REGULAR, widths, List.of(text), 0)))
                .contains(drawn);
    }

    @Test
    void the_same_text_gives_the_same_bytes() {
        byte[] first = PdfPages.write(FONTS, "test", "ar", paper(NAME).pages());
        byte[] again = PdfPages.write(Fonts.load(), "test", "ar", paper(NAME).pages());
        assertThat(again).isEqualTo(first);
    }
}
