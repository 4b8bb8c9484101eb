package org.sklad.aid.days;

import java.util.List;
import java.util.function.Predicate;

/**
 * How many there are.
 *
 * @param expected when the list was written
 * @param served of these and of who came late
 * @param waiting who came, was not called and not served
 * @param atDesk who was called and not served
 * @param late who came without being expected
 * @param missing who was expected and has not come nor been served; once the day is closed they were absent
 */
public record Figures(long expected, long served, long waiting, long atDesk, long late, long missing) {
    /** @param rows of all who are on the list */
    static Figures of(List<DayDao.Count> rows) {
        return new Figures(
                sum(rows, row -> !row.late()),
                sum(rows, DayDao.Count::served),
                sum(rows, row -> !row.served() && row.state() == Expected.RowState.WAITING),
                sum(rows, row -> !row.served() && row.state() == Expected.RowState.AT_DESK),
                sum(rows, DayDao.Count::late),
                sum(rows, row -> !row.served() && row.state() == Expected.RowState.EXPECTED));
    }

    private static long sum(List<DayDao.Count> rows, Predicate<DayDao.Count> which) {
        return rows.stream().filter(which).mapToLong(DayDao.Count::people).sum();
    }
}
