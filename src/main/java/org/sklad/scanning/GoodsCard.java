package org.sklad.scanning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.Message;

/**
 * The answer about goods: how many, in which sizes, in which places, and what can be done with them.
 *
 * @param href the page with all about these goods
 * @param total the stock of all sizes in the centre
 * @param cells the sizes; empty for goods without sizes
 * @param about the size or lot that the places are about; absent for all sizes together
 * @param standing the stock in these places
 * @param elsewhere the stock of the same goods in the operator's other centres
 * @param needed the open needs for these goods
 * @param visible false if the operator sees no stock of these goods here
 */
public record GoodsCard(
        Message title,
        String href,
        Unit unit,
        long total,
        List<Cell> cells,
        Optional<Message> about,
        long standing,
        List<Line> lines,
        List<Elsewhere> elsewhere,
        Optional<Needed> needed,
        List<NextStep> steps,
        boolean visible) {
    public GoodsCard {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
        elsewhere = List.copyOf(elsewhere);
        steps = List.copyOf(steps);
    }

    /**
     * A size.
     *
     * @param code the code of its item
     * @param people the number of people who need it
     * @param enough false if people need more than can be handed out
     */
    public record Cell(String code, String size, long quantity, long people, boolean enough, boolean picked) {}

    /**
     * A place.
     *
     * @param usable false if nothing there can be handed out
     * @param href the stock there
     */
    public record Line(
            String code, String name, long quantity, Optional<LocalDate> expiresOn, boolean usable, String href) {}

    /** The stock in another centre, and the page that asks for it if the operator may send it from there. */
    public record Elsewhere(String centre, long quantity, Optional<String> ask) {}

    /**
     * The people who need these goods.
     *
     * @param since the day of the oldest need
     * @param href the list of these needs, for those who may open it
     */
    public record Needed(long people, Instant since, boolean enough, Optional<String> href) {}

    GoodsCard with(List<NextStep> more) {
        return new GoodsCard(title, href, unit, total, cells, about, standing, lines, elsewhere, needed, more, visible);
    }

    /** Returns the first act: the one to do next. */
    public Optional<NextStep> main() {
        return steps.stream().findFirst();
    }
}
