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
 * The limits that stock sets to changes in lower packages. A location with stock is not closed: goods could be handed out from there, and
 * nobody would look for them. An item with lots keeps its unit, or every recorded quantity would change its meaning. It also stays a
 * medicine or not, because lots of medicines have a number and a date, and not everybody may hand them out.
 */
public final class StockGuard {
    private StockGuard() {}

    /** Refuses to close a location with stock, in the transaction that closes it. */
    public static void requireEmpty(Handle handle, Location location) {
        long units = handle.attach(BalanceDao.class).standingAt(location.id());
        if (units > 0) {
            throw Refused.conflict("ledger.location-in-use", location.address(), units);
        }
    }

    /** Returns the objection to a change of an item, for {@link org.sklad.goods.catalogue.ItemGuard}. */
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
