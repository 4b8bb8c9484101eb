package org.sklad.goods.planning;

import java.util.Optional;

/**
 * A level in the API, with the stock.
 *
 * @param minimum minimum as set, in units or days
 * @param minimumUnits minimum in smallest units, as are {@code targetUnits}, {@code available}, {@code missing} and {@code used}
 * @param used use in the last 90 days of the item's season
 * @param daysLeft days that the stock lasts; absent without use
 */
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
    static LevelAnswer of(MeasuredItem measured) {
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
