package org.sklad.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
