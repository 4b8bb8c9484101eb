package org.sklad.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.i18n.Logo;

class DocumentLayoutTest {
    private static final double[] WIDTHS = {100, 40};
    private static final Fonts FONTS = Fonts.bundled();

    /** More than half of a page, so that one row fills a page and the next one does not fit. */
    private static final double TALL_MM = 150;

    private final DocumentLayout list = DocumentLayout.list(FONTS, "list");
    private final DocumentLayout letter = DocumentLayout.a4(FONTS, "letter");

    @Test
    void has_at_most_three_hundred_pages() {
        rows(300);
        assertThat(list.pages()).hasSize(300);
        assertThatThrownBy(() -> rows(1)).isInstanceOf(PaperTooLong.class);
    }

    @Test
    void each_page_repeats_the_table_headings() {
        list.tableHeads(WIDTHS, List.of("item", "quantity"));
        rows(2);
        assertThat(texts(list))
                .containsExactly(
                        List.of("item", "quantity", "soap", "6", "list · 1 / 2"),
                        List.of("item", "quantity", "soap", "6", "list · 2 / 2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 55, 56, 57, 58, 60, 80, 250})
    void a_row_that_is_taller_than_a_page_continues_on_the_next_below_the_headings(int lines) {
        List<String> goods =
                IntStream.rangeClosed(1, lines).mapToObj(i -> "jacket " + i).toList();
        list.text(Typeface.BOLD, 6, "Handouts")
                .tableHeads(WIDTHS, List.of("goods", "person"))
                .tableRow(Typeface.REGULAR, WIDTHS, List.of(String.join("\n", goods), "group"), 0)
                .tableRow(Typeface.REGULAR, WIDTHS, List.of("last", "woman"), 0);
        List<List<String>> texts = texts(list);
        assertThat(texts).hasSizeGreaterThan(lines < 60 ? 0 : 1).allMatch(page -> page.contains("goods"));
        assertThat(texts.stream()
                        .flatMap(List::stream)
                        .filter(each -> each.startsWith("jacket "))
                        .toList())
                .isEqualTo(goods);
        assertThat(list.pages().stream()
                        .flatMap(page -> page.marks().stream())
                        .filter(mark -> mark instanceof Mark.Text text
                                && (text.text().startsWith("jacket ")
                                        || text.text().equals("last")))
                        .map(Mark.Text.class::cast)
                        .map(Mark.Text::baselineMm)
                        .toList())
                .as("above the foot")
                .allMatch(baseline -> baseline < 280);
    }

    @Test
    void a_table_without_headings_continues_without_them() {
        rows(2);
        assertThat(texts(list))
                .containsExactly(List.of("soap", "6", "list · 1 / 2"), List.of("soap", "6", "list · 2 / 2"));
    }

    @Test
    void a_letter_and_a_list_number_their_only_page_and_a_slip_does_not() {
        rows(1);
        assertThat(texts(list)).containsExactly(List.of("soap", "6", "list · 1 / 1"));
        letter.text(Typeface.REGULAR, 4, "Dear donor");
        assertThat(texts(letter)).containsExactly(List.of("Dear donor", "letter · 1 / 1"));
        assertThat(texts(DocumentLayout.a5(FONTS))).containsExactly(List.of());
    }

    @Test
    void text_lists_and_signatures_continue_over_the_same_pages() {
        letter.text(Typeface.BOLD, 4, "Goods")
                .tableRow(Typeface.REGULAR, WIDTHS, List.of("soap", "6"), TALL_MM)
                .gap(50)
                .signature("Sent by")
                .keepSignatures(3);
        for (String who : List.of("Carried by", "Received by", "Seen by")) {
            letter.signature(who);
        }
        assertThat(texts(letter))
                .containsExactly(
                        List.of("Goods", "soap", "6", "Sent by", "letter · 1 / 2"),
                        List.of("Carried by", "Received by", "Seen by", "letter · 2 / 2"));
    }

    @Test
    void a_table_with_many_columns_breaks_no_number() {
        List<String> heads = List.of("Number", "When", "Centre", "Location", "Reason", "Operator", "Lines", "State");
        List<String> row = List.of(
                "HAR-2026-W0001",
                "29.11.2026, 12:46",
                "HAR",
                "QUARANTINE",
                "expired before it could\nbe given to anybody who needs it",
                "warehouse.har",
                "17",
                "reversed");
        double[] widths = list.tableWidths(heads, List.of(row));
        assertThat(Arrays.stream(widths).sum()).isCloseTo(186, within(0.001));
        list.tableRow(Typeface.REGULAR, widths, row, 0);
        assertThat(texts(list).get(0)).contains("HAR-2026-W0001", "QUARANTINE", "warehouse.har", "17", "reversed");
    }

    @Test
    void a_column_with_an_endless_word_leaves_space_for_the_others() {
        double[] widths =
                list.tableWidths(List.of("Code", "Item"), List.of(List.of("0".repeat(300), "soap and towels")));
        assertThat(widths[1]).isGreaterThan(widths[0] / 3);
        assertThat(Arrays.stream(widths).sum()).isCloseTo(186, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "472, 165, 40, 13.98, 23.1",
        "165, 165, 14, 14, 23.1",
        "472, 47, 40, 3.98, 18.1",
        "100, 30, 40, 12, 22.1"
    })
    void the_logo_is_beside_the_name_and_above_the_title(
            int width, int height, double wide, double tall, double below) {
        letter.letterhead(new Letterhead("Council", Optional.of(logo(width, height))))
                .text(Typeface.BOLD, 6, "Waybill");

        Area area = picture(letter);
        Mark.Text name = text(letter, "Council");
        assertThat(area.widthMm()).isCloseTo(wide, within(0.03));
        assertThat(area.heightMm()).isCloseTo(tall, within(0.03));
        assertThat(area.xMm() + area.widthMm()).as("the right margin").isCloseTo(198, within(0.001));
        assertThat(area.yMm()).as("every printer prints there").isGreaterThan(6);
        assertThat(area.yMm() + area.heightMm() / 2)
                .as("the middle of the name")
                .isCloseTo(12 + name.sizeMm() * 1.25 / 2, within(0.001));
        assertThat(name.xMm()).isEqualTo(12);
        assertThat(name.baselineMm())
                .as("as without a logo")
                .isEqualTo(text(named(), "Council").baselineMm());
        assertThat(text(letter, "Waybill").baselineMm() - 6 * Typeface.ASCENT).isCloseTo(below, within(0.1));
    }

    @Test
    void a_long_name_is_wrapped_before_the_logo() {
        String name = "Council of the organisations that help people in reception centres "
                .repeat(3)
                .strip();
        letter.letterhead(new Letterhead(name, Optional.of(logo(472, 165))));

        List<String> lines = texts(letter).get(0);
        assertThat(lines).hasSizeGreaterThan(3);
        for (String line : lines.subList(0, lines.size() - 1)) {
            Mark.Text mark = text(letter, line);
            assertThat(mark.xMm() + FONTS.widthMm(mark.face(), line, mark.sizeMm()))
                    .isLessThan(picture(letter).xMm());
        }
    }

    @Test
    void a_paper_that_is_read_from_the_right_has_its_logo_at_the_left() {
        letter.reading(true).letterhead(new Letterhead("Council", Optional.of(logo(472, 165))));
        assertThat(picture(letter).xMm()).isEqualTo(12);
        assertThat(text(letter, "Council").xMm()).isGreaterThan(150);
    }

    @Test
    void a_logo_without_a_name_has_its_place_and_neither_leaves_none() {
        letter.letterhead(new Letterhead("", Optional.of(logo(472, 165)))).text(Typeface.BOLD, 6, "Waybill");
        assertThat(text(letter, "Waybill").baselineMm() - 6 * Typeface.ASCENT)
                .isGreaterThan(picture(letter).yMm() + 14);
        list.letterhead(Letterhead.NONE).text(Typeface.BOLD, 6, "Items");
        assertThat(text(list, "Items").baselineMm() - 6 * Typeface.ASCENT).isEqualTo(12);
    }

    private static DocumentLayout named() {
        return DocumentLayout.a4(FONTS, "letter").letterhead(new Letterhead("Council", Optional.empty()));
    }

    private static Logo logo(int width, int height) {
        return new Logo("00", new byte[0], width, height);
    }

    private static Area picture(DocumentLayout layout) {
        return layout.pages().get(0).marks().stream()
                .filter(Mark.Picture.class::isInstance)
                .map(mark -> ((Mark.Picture) mark).area())
                .findFirst()
                .orElseThrow();
    }

    private static Mark.Text text(DocumentLayout layout, String text) {
        return layout.pages().get(0).marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void rows(int count) {
        for (int i = 0; i < count; i++) {
            list.tableRow(Typeface.REGULAR, WIDTHS, List.of("soap", "6"), TALL_MM);
        }
    }

    private static List<List<String>> texts(DocumentLayout layout) {
        return layout.pages().stream()
                .map(page -> page.marks().stream()
                        .filter(Mark.Text.class::isInstance)
                        .map(mark -> ((Mark.Text) mark).text())
                        .toList())
                .toList();
    }
}
