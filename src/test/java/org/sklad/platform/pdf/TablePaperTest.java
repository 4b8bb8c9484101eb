package org.sklad.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablePaperTest {
    private static final double[] WIDTHS = {100};
    private static final Fonts FONTS = Fonts.bundled();

    /** As tall as half of a paper, so that one row begins a paper and the next one does not fit. */
    private static final double TALL_MM = 150;

    private final TablePaper paper = new TablePaper(FONTS, "list");

    @Test
    void has_three_hundred_papers_at_most() {
        rows(300);
        assertThat(paper.papers()).hasSize(300);
        assertThatThrownBy(() -> rows(1)).isInstanceOf(PaperTooLong.class);
    }

    private void rows(int count) {
        for (int i = 0; i < count; i++) {
            paper.row(Typeface.REGULAR, WIDTHS, List.of("soap"), TALL_MM);
        }
    }
}
