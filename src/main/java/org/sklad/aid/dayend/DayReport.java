package org.sklad.aid.dayend;

import java.util.List;
import java.util.Optional;
import org.sklad.aid.days.Closing;
import org.sklad.aid.days.DayView;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * What became of a distribution day.
 *
 * @param lines by item and lot
 * @param handouts with goods of the day, that were not taken back
 * @param overrides of these, where a second operator stood for more than the rules give
 * @param proxies of these, where somebody else took the goods
 */
public record DayReport(DayView view, List<Line> lines, long handouts, long overrides, long proxies) {
    public DayReport {
        lines = List.copyOf(lines);
    }

    /**
     * A lot, in smallest units.
     *
     * @param counted what was left at the end, in all places; absent where none stood there, and while the day goes on
     * @param difference of that to the books
     */
    public record Line(
            Item item,
            LotCode lot,
            String number,
            Expiry expiresOn,
            long given,
            long returned,
            Optional<Long> counted,
            long difference) {}

    public long pieces() {
        return lines.stream().mapToLong(Line::given).sum();
    }

    public long returned() {
        return lines.stream().mapToLong(Line::returned).sum();
    }

    public long differences() {
        return lines.stream().filter(line -> line.difference() != 0).count();
    }

    /** Once it is over as they were then, since nobody comes any more. */
    public long absent() {
        return view.closing().map(Closing::absent).orElse(view.figures().missing());
    }
}
