package org.sklad.aid.days;

import java.util.List;
import java.util.function.Predicate;

/**
 * Numbers of people on a list.
 *
 * @param expected people on the list when it was stored
 * @param served people served, including late ones
 * @param waiting people who came and were neither called nor served
 * @param atDesk people called and not served
 * @param late people who came without being expected
 * @param missing expected people who have neither come nor been served; absent once the day is closed
 */
public record Figures(long expected, long served, long waiting, long atDesk, long late, long missing) {
    /** @param rows counts of all people on the list */
    static Figures of(List<ExpectedDao.Count> rows) {
        return new Figures(
                sum(rows, row -> !row.late()),
                sum(rows, ExpectedDao.Count::served),
                sum(rows, row -> !row.served() && row.state() == Expected.RowState.WAITING),
                sum(rows, row -> !row.served() && row.state() == Expected.RowState.AT_DESK),
                sum(rows, ExpectedDao.Count::late),
                sum(rows, row -> !row.served() && row.state() == Expected.RowState.EXPECTED));
    }

    private static long sum(List<ExpectedDao.Count> rows, Predicate<ExpectedDao.Count> which) {
        return rows.stream().filter(which).mapToLong(ExpectedDao.Count::people).sum();
    }
}
