package org.sklad.aid.dayend;

import java.util.List;
import java.util.Optional;
import org.sklad.aid.days.DayView;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Lot;

/**
 * The report of a distribution day.
 *
 * @param lines by item and lot
 * @param handouts handouts with goods of the day that were not reversed
 * @param overrides those of them with a second operator, for more than the rules give or a late entry from paper
 * @param monitoring what a sample of the households said; absent until it is drawn, and for operators who may not read it
 * @param proxies those of them in which another person collected the goods
 */
public record DayReport(
        DayView view,
        List<Line> lines,
        long handouts,
        long overrides,
        long proxies,
        Optional<DayMonitoring> monitoring) {
    public DayReport {
        lines = List.copyOf(lines);
    }

    /**
     * A lot, in smallest units.
     *
     * @param counted quantity counted at the closing, in all places; absent if there was none in stock, and until the day is closed
     * @param difference counted quantity less the recorded balance
     */
    public record Line(Item item, Lot lot, long given, long returned, Optional<Long> counted, long difference) {}

    public long pieces() {
        return lines.stream().mapToLong(Line::given).sum();
    }

    public long returned() {
        return lines.stream().mapToLong(Line::returned).sum();
    }

    public long differences() {
        return lines.stream().filter(line -> line.difference() != 0).count();
    }

    /** Returns the expected people who have neither come nor been served, as {@link DayView#figures()} counts them. */
    public long absent() {
        return view.figures().missing();
    }
}
