package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sklad.harness.TestPapers;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.web.Chart.Bar;
import org.sklad.platform.web.Chart.Box;
import org.sklad.platform.web.Chart.Label;

class ChartTest {
    private static final Formats FORMATS = new Formats(TestPapers.messages(), Language.EN, ZoneOffset.UTC);

    /** Leaves 130 units for the longest bar. */
    private static final int NUMBER_ROOM = 60;

    @Test
    void a_bar_ends_with_its_missing_part_and_both_numbers() {
        Chart chart = bars(new Bar("Soap", 1300, 300), new Bar("Towels", 650, 0));

        assertThat(chart.boxes())
                .containsExactly(
                        new Box("enough", 150, 4, 100, 16),
                        new Box("short", 250, 4, 30, 16),
                        new Box("enough", 150, 28, 65, 16));
        assertThat(chart.labels())
                .containsExactly(
                        new Label("name", 144, 16, "end", "Soap"),
                        new Label("number", 286, 16, "start", "1,300 (300)"),
                        new Label("name", 144, 40, "end", "Towels"),
                        new Label("number", 221, 40, "start", "650"));
        assertThat(chart.height()).isEqualTo(48);
    }

    @Test
    void a_small_quantity_is_visible_beside_a_large_one() {
        assertThat(bars(new Bar("Soap", 1_000_000, 0), new Bar("Towels", 1, 1)).boxes())
                .containsExactly(new Box("enough", 150, 4, 130, 16), new Box("short", 150, 28, 2, 16));
    }

    @Test
    void a_long_name_is_shortened() {
        assertThat(bars(new Bar("Men's winter jackets", 1, 0)).labels().get(0).text())
                .isEqualTo("Men's winter jack…");
    }

    @Test
    void a_chart_without_bars_is_as_high_as_one_bar() {
        assertThat(bars()).isEqualTo(new Chart(Chart.WIDTH, 24, List.of(), List.of()));
    }

    private static Chart bars(Bar... bars) {
        return Chart.bars(FORMATS, List.of(bars), NUMBER_ROOM);
    }
}
