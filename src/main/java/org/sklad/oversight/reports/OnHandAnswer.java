package org.sklad.oversight.reports;

import java.util.Set;
import org.sklad.goods.planning.ShortReason;

/**
 * What is in a centre of an item, as the API shows it; quantities in smallest units.
 *
 * @param available what can be given today and is not reserved
 * @param needed what people need of it and neither got nor have reserved
 * @param used in the last 90 days of the item's season, with what the desk had to refuse
 * @param enough false where it is short
 * @param why it is short; empty where it is not
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
