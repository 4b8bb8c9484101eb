package org.sklad.aid.needs;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.FirstToTake;
import org.sklad.platform.i18n.Message;

/**
 * What is to be picked for somebody, and where.
 *
 * @param item the item, or for a style one of its sizes: the one that is kept, else the one that stands there
 * @param where what expires first of it; absent where none of it may be given, or all that may is kept for others
 * @param standing how many of it, or of all sizes that will do, may be given out of stores and shelves, without what is kept for others
 * @param keptForOthers true where some may be given, and all of it is kept for others
 */
public record PickLine(
        CentreCode centre, PickRow row, Item item, Optional<FirstToTake> where, long standing, boolean keptForOthers) {
    /** Name, for whom, and the size where one is named; what is sensitive is a personal item, found by its lot. */
    public Message title() {
        if (item.facts().sensitive()) {
            return Item.PERSONAL;
        }
        return row.style().isEmpty()
                        || (!row.size().isEmpty()
                                && row.size().equals(item.facts().size()))
                ? item.title()
                : item.styleTitle();
    }

    /** True where all of it is there, for this one alone. */
    public boolean isThere() {
        return standing >= row.unmet();
    }

    /** True where some are kept for it and fewer are there: they were counted away, damaged, held, or are past their date. */
    public boolean isShort() {
        return standing < row.reserved();
    }

    PickPlace place() {
        return new PickPlace(centre, Optional.of(row.id()));
    }
}
