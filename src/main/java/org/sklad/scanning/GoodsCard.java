package org.sklad.scanning;

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
        List<SizeCell> cells,
        Optional<Message> about,
        long standing,
        List<PlaceLine> lines,
        List<ElsewhereLine> elsewhere,
        Optional<NeededGoods> needed,
        List<NextStep> steps,
        boolean visible) {
    public GoodsCard {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
        elsewhere = List.copyOf(elsewhere);
        steps = List.copyOf(steps);
    }

    GoodsCard with(List<NextStep> more) {
        return new GoodsCard(title, href, unit, total, cells, about, standing, lines, elsewhere, needed, more, visible);
    }

    /** Returns the first act: the one to do next. */
    public Optional<NextStep> main() {
        return steps.stream().findFirst();
    }
}
