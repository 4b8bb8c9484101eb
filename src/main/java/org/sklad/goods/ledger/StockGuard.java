package org.sklad.goods.ledger;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/**
 * What stock forbids below it. A location where goods stand is not closed: they could be given from there and nobody would look for
 * them. An item of which there are lots keeps its unit, or every quantity in the book would mean another; and it stays a medicine or
 * none, since lots of medicines have a number and a date, and not everybody may give them.
 */
public final class StockGuard {
    private StockGuard() {}

    /** Refuses to close a location with stock, in the transaction that closes it. */
    public static void requireEmpty(Handle handle, Location location) {
        long units = handle.attach(BalanceDao.class).standingAt(location.id());
        if (units > 0) {
            throw Refused.conflict("ledger.location-in-use", location.address().toString(), units);
        }
    }

    /** What is against the change of an item, as {@link org.sklad.goods.catalogue.ItemGuard} asks it. */
    public static Optional<FieldError> objection(Handle handle, Item present, ItemFacts wanted) {
        boolean sameUnit = present.unit() == wanted.unit();
        boolean sameKind = present.isMedicine() == (wanted.category() == Category.MEDICINE);
        boolean free = (sameUnit && sameKind)
                || handle.attach(LotDao.class).anyOf(present.sku()).isEmpty();
        return free
                ? Optional.empty()
                : Optional.of(new FieldError(
                        sameUnit ? "category" : "unit",
                        Message.of(sameUnit ? "ledger.category-in-use" : "ledger.unit-in-use")));
    }
}
