package org.sklad.goods.planning;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;

/**
 * A suggested transfer from a centre with spare goods to a centre that is short of them.
 *
 * @param quantity smallest units
 * @param cause reason why the goods are spare
 * @param missing missing quantity of the receiving centre, up to its target
 */
public record Suggestion(CentreCode from, CentreCode to, Item item, long quantity, Cause cause, long missing) {
    /** The reason why goods are spare. */
    public enum Cause {
        /** Some of them will expire in the sending centre before they are used. */
        EXPIRES,
        /** The stock is above the centre's target, or above its use in 90 days. */
        IDLE
    }

    SuggestionPlace place() {
        return new SuggestionPlace(item.sku().value(), from.value(), to.value());
    }
}
