package org.sklad.goods.planning;

import java.util.Optional;
import java.util.Set;

/**
 * An item that is short, in the API; quantities are in smallest units.
 *
 * @param why {@code NEEDS}: open needs exceed what is available; {@code MINIMUM}: less is available than the minimum; {@code RUNS_OUT}: the
 *     stock lasts for fewer days than goods take to arrive
 * @param available stock that can be handed out and is not reserved
 * @param needed open needs, neither met nor reserved
 * @param minimum 0 without a level, as is {@code target}
 * @param missing missing quantity
 * @param used use in the last 90 days of the item's season, including requests that the desk refused
 * @param daysLeft days that the available stock lasts; absent without use
 * @param onTheWay units in transit to the centre, not included in the other figures
 */
public record ShortageAnswer(
        String centre,
        String item,
        Set<ShortReason> why,
        long available,
        long needed,
        long minimum,
        long target,
        long missing,
        long used,
        Optional<Long> daysLeft,
        long onTheWay) {
    public ShortageAnswer {
        why = Set.copyOf(why);
    }

    static ShortageAnswer of(MeasuredItem measured) {
        return new ShortageAnswer(
                measured.centre().value(),
                measured.item().sku().value(),
                measured.reasons(),
                measured.available(),
                measured.needed(),
                measured.minimum(),
                measured.target(),
                measured.missing(),
                measured.used(),
                measured.daysLeft(),
                measured.onTheWay());
    }
}
