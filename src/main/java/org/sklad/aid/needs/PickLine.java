package org.sklad.aid.needs;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.FirstToTake;
import org.sklad.platform.i18n.Message;

/**
 * Goods to pick for a person, and their location.
 *
 * @param item the item, or for a style one of its sizes: the reserved one, else the one with the most stock
 * @param where lot that expires first; absent if nothing may be given or everything is reserved for others
 * @param standing quantity of the item, or of all fitting sizes, that may be given from stores and shelves, less reservations for others
 * @param keptForOthers true if some may be given but all of it is reserved for others
 * @param opens true if the reader may see the need itself and the person
 */
public record PickLine(
        CentreCode centre,
        PickRow row,
        Item item,
        Optional<FirstToTake> where,
        long standing,
        boolean keptForOthers,
        boolean opens) {
    /** Returns the page of the need, if the reader may open it. */
    Optional<String> page() {
        return Optional.of("/needs/" + row.id()).filter(any -> opens);
    }

    /** Returns name, wearer, and the size if the need names one. Shows a sensitive item as a personal item, which is found by its lot. */
    public Message title() {
        if (item.facts().sensitive()) {
            return Item.PERSONAL;
        }
        return row.style().isEmpty()
                        || (!row.size().isEmpty()
                                && row.size().equals(item.facts().size()))
                ? item.title(row.unmet())
                : item.styleTitle(row.unmet());
    }

    /** Returns true if the stock covers this need, other needs aside. */
    public boolean isThere() {
        return standing >= row.unmet();
    }

    /** Returns true if less is in stock than is reserved: goods were counted away, damaged, held, or have expired. */
    public boolean isShort() {
        return standing < row.reserved();
    }

    PickPlace place() {
        return new PickPlace(centre, Optional.of(row.id()));
    }
}
