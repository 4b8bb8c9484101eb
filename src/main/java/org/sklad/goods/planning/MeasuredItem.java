package org.sklad.goods.planning;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;

/**
 * An item at a centre with its {@link StockFigures}.
 *
 * @param onTheWay units in transit to the centre, shown beside the figures and not included in them; 0 in lists that do not show it
 */
public record MeasuredItem(Item item, StockFigures figures, long onTheWay) {
    MeasuredItem with(long coming) {
        return new MeasuredItem(item, figures, coming);
    }

    public CentreCode centre() {
        return figures.centre();
    }

    /** Returns its position in lists of levels and shortages, by centre and sku. */
    public LevelPlace place() {
        return new LevelPlace(centre().value(), figures.sku().value());
    }

    public Optional<Level> level() {
        return figures.level();
    }

    public long onHand() {
        return figures.onHand();
    }

    public long available() {
        return figures.available();
    }

    public long needed() {
        return figures.needed();
    }

    public long used() {
        return figures.used();
    }

    public long minimum() {
        return figures.minimum();
    }

    public long target() {
        return figures.target();
    }

    public LevelState state() {
        return figures.state();
    }

    public Set<ShortReason> reasons() {
        return figures.reasons();
    }

    public boolean isShort() {
        return figures.isShort();
    }

    public long missing() {
        return figures.missing();
    }

    public Optional<Long> daysLeft() {
        return figures.daysLeft();
    }

    public long wasted() {
        return figures.wasted();
    }

    public long spare() {
        return figures.spare();
    }
}
