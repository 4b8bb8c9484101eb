package org.sklad.goods.planning;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;

/**
 * Goods that could go from a centre that can spare them to one that is short of them.
 *
 * @param quantity smallest units
 * @param cause why it can spare them
 * @param missing how many the other is short of, up to its target
 */
public record Suggestion(CentreCode from, CentreCode to, Item item, long quantity, Cause cause, long missing) {
    /** Why goods can be spared. */
    public enum Cause {
        /** Some of them will expire there before they are used. */
        EXPIRES,
        /** More than the centre wants to have, or uses in 90 days. */
        IDLE
    }

    SuggestionPlace place() {
        return new SuggestionPlace(item.sku().value(), from.value(), to.value());
    }
}
