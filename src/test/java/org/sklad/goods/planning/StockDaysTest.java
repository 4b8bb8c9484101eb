package org.sklad.goods.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sklad.goods.classification.Season;

/** The number of days with stock of an item, computed from its movements. */
class StockDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final List<SeasonDays> YEAR = SeasonDays.of(Season.ALL_YEAR, TODAY);

    private final StockDays stock = new StockDays();

    private void on(int daysAgo, long quantity) {
        stock.change(TODAY.minusDays(daysAgo), quantity);
    }

    @Test
    void an_item_without_movements_was_in_stock_on_all_days() {
        assertThat(stock.count(YEAR, TODAY, 5)).isEqualTo(90);
    }

    @Test
    void days_between_the_last_unit_and_the_next_receipt_are_left_out() {
        on(40, -10);
        on(30, 20);
        assertThat(stock.count(YEAR, TODAY, 20))
                .as("no stock 39 to 31 days ago")
                .isEqualTo(81);
    }

    @Test
    void days_before_the_first_receipt_and_after_the_last_unit_are_left_out() {
        on(20, 10);
        on(18, -10);
        assertThat(stock.count(YEAR, TODAY, 0)).isEqualTo(3);
    }

    @Test
    void a_day_on_which_all_units_arrived_and_left_counts() {
        on(5, 10);
        on(5, -10);
        assertThat(stock.count(YEAR, TODAY, 0)).isEqualTo(1);
    }

    /** In November, the last 90 days of winter are those of this winter and of the end of the previous one. */
    @Test
    void days_of_the_other_season_do_not_count() {
        LocalDate today = LocalDate.of(2026, 11, 10);
        stock.change(LocalDate.of(2026, 5, 1), -10);
        stock.change(LocalDate.of(2026, 11, 6), 10);
        assertThat(stock.count(SeasonDays.of(Season.WINTER, today), today, 10))
                .as("80 days until the end of March, and 5 in November")
                .isEqualTo(85);
    }
}
