package org.sklad.planning;

import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Item;

/**
 * What there is of an item in a centre, beside what it wants to have. Quantities are smallest units.
 *
 * @param level absent where the centre has none for the item
 * @param inSeason false for what is of the other season than it is in the centre
 * @param available what may be given today
 * @param used what was handed out in the last 90 days of the item's season, less what was taken back or returned
 * @param expiring what of the available can be used for less than 90 days more
 */
public record Measured(
        CentreCode centre,
        Item item,
        Optional<Level> level,
        boolean inSeason,
        long available,
        long used,
        long expiring) {

    /** Of levels and shortages, by centre and sku. */
    public LevelPlace place() {
        return new LevelPlace(centre.value(), item.sku().value());
    }

    /** 0 where there is no level, or one in days of something that nobody used. */
    public long minimum() {
        return level.map(each -> each.minimumUnits(used)).orElse(0L);
    }

    /** As {@link #minimum}. */
    public long target() {
        return level.map(each -> each.targetUnits(used)).orElse(0L);
    }

    public LevelState state() {
        if (!inSeason) {
            return LevelState.OUT_OF_SEASON;
        }
        if (used == 0 && level.filter(each -> each.basis() == LevelBasis.DAYS).isPresent()) {
            return LevelState.UNUSED;
        }
        return available < minimum() ? LevelState.SHORT : LevelState.ENOUGH;
    }

    public boolean isShort() {
        return state() == LevelState.SHORT;
    }

    /** How much is wanted, up to the target; 0 where it is not short. */
    public long missing() {
        return isShort() ? target() - available : 0;
    }

    /** For how many days what is there is enough, used as of late; absent where nothing was used. */
    public Optional<Long> daysLeft() {
        return used == 0 ? Optional.empty() : Optional.of(available * SeasonDays.LOOKED_BACK / used);
    }

    /** What will expire here within 90 days before it is used. */
    public long wasted() {
        return Math.max(0, expiring - used);
    }

    /**
     * How much could go elsewhere: what lies beyond the target, or without a level beyond 90 days of use, or will expire unused. Nothing
     * where it is short itself.
     */
    public long spare() {
        long kept = level.isPresent() ? target() : used;
        return isShort() ? 0 : Math.max(available - Math.min(available, kept), wasted());
    }
}
