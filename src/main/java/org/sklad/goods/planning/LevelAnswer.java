package org.sklad.goods.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A level as the API shows it, beside what there is.
 *
 * @param minimum as it was set, in units or days
 * @param minimumUnits the same in smallest units, as are {@code targetUnits}, {@code available}, {@code missing} and {@code used}
 * @param used in the last 90 days of the item's season
 * @param daysLeft for how long what is there is enough; absent where nothing was used
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LevelAnswer(
        String centre,
        String item,
        LevelBasis basis,
        long minimum,
        long target,
        long minimumUnits,
        long targetUnits,
        long available,
        long missing,
        long used,
        Optional<Long> daysLeft,
        LevelState state) {
    static LevelAnswer of(Measured measured) {
        Level level = measured.level().orElseThrow();
        return new LevelAnswer(
                level.centre().value(),
                level.sku().value(),
                level.basis(),
                level.minimum(),
                level.target(),
                measured.minimum(),
                measured.target(),
                measured.available(),
                measured.missing(),
                measured.used(),
                measured.daysLeft(),
                measured.state());
    }
}
