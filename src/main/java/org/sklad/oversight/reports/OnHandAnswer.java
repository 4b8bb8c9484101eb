package org.sklad.oversight.reports;

import java.util.Set;
import org.sklad.goods.planning.ShortReason;

/**
 * The stock of an item in a centre as the API shows it, with quantities in smallest units.
 *
 * @param available quantity that can be given today and is not reserved
 * @param needed unmet demand
 * @param used use in the last 90 days of the item's season, including refused requests
 * @param enough false if the item is short
 * @param why reasons of the shortage; empty if there is none
 */
public record OnHandAnswer(
        String centre,
        String item,
        String category,
        String unit,
        long quantity,
        long available,
        long needed,
        long used,
        boolean enough,
        Set<ShortReason> why) {
    public OnHandAnswer {
        why = Set.copyOf(why);
    }

    static OnHandAnswer of(OnHandLine line) {
        return new OnHandAnswer(
                line.centre().value(),
                line.item().sku().value(),
                line.item().category().name(),
                line.item().unit().name(),
                line.quantity(),
                line.available(),
                line.needed(),
                line.used(),
                line.enough(),
                line.reasons());
    }
}
