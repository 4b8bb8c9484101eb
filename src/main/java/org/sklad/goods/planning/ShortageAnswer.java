package org.sklad.goods.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;

/**
 * An item that is short, as the API shows it; quantities are smallest units.
 *
 * @param why {@code NEEDS}: open needs exceed what is available; {@code MINIMUM}: less is available than the minimum; {@code RUNS_OUT}:
 *     the stock lasts for fewer days than goods take to arrive
 * @param available what can be given and is not reserved
 * @param needed what people need of it and neither got nor have reserved
 * @param minimum 0 without a level, as is {@code target}
 * @param missing how much is wanted
 * @param used in the last 90 days of the item's season, with what the desk had to refuse
 * @param daysLeft for how long the available stock lasts; absent where nothing was used
 * @param onTheWay sent to the centre and not arrived, which is counted in none of the other figures
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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

    static ShortageAnswer of(Measured measured) {
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
