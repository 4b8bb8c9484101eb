package org.sklad.goods.planning;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/**
 * The figures of an item at a centre, and what they say: the one place that decides whether it is short. Quantities are smallest
 * units. Pure.
 *
 * @param level absent where the centre has none for the item
 * @param leadDays after how many days goods arrive; absent where nobody said
 * @param inSeason false for goods of the other season than it is in the centre: its level and its use ask for nothing then
 * @param onHand all that is in the centre, usable or not, without goods on the way
 * @param available what can be given today and is not reserved for anybody
 * @param needed what people need of it and neither got nor have reserved
 * @param used what was handed out in the last 90 days of the item's season, less what came back, and what the desk had to refuse
 * @param days on how many of these days it was in stock
 * @param expiring what of the usable stock can be used for less than 90 days more
 */
public record Figures(
        CentreCode centre,
        Sku sku,
        Category category,
        Optional<Level> level,
        Optional<Long> leadDays,
        boolean inSeason,
        long onHand,
        long available,
        long needed,
        long used,
        long days,
        long expiring) {
    public Figures {
        if (days < 1 || days > SeasonDays.LOOKED_BACK) {
            throw new IllegalArgumentException("not days in stock: " + days);
        }
    }

    /** Why the item is short; empty where it is not. */
    public Set<ShortReason> reasons() {
        Set<ShortReason> reasons = EnumSet.noneOf(ShortReason.class);
        if (needed > available) {
            reasons.add(ShortReason.NEEDS);
        }
        if (inSeason && available < minimum()) {
            reasons.add(ShortReason.MINIMUM);
        }
        if (inSeason && available < lead()) {
            reasons.add(ShortReason.RUNS_OUT);
        }
        return reasons;
    }

    public boolean isShort() {
        return !reasons().isEmpty();
    }

    /** 0 without a level, and for one in days of an item that nobody used. */
    public long minimum() {
        return level.map(each -> each.minimumUnits(used, days)).orElse(0L);
    }

    /** As {@link #minimum}. */
    public long target() {
        return level.map(each -> each.targetUnits(used, days)).orElse(0L);
    }

    /** What is used before goods can arrive, rounded up; 0 where nobody said when they do. */
    private long lead() {
        return leadDays.map(each -> Level.use(each, used, days)).orElse(0L);
    }

    /** How much is wanted: what people need, up to the target where there is one, and what is used until goods arrive. */
    public long missing() {
        Set<ShortReason> reasons = reasons();
        long wanted = needed;
        if (reasons.contains(ShortReason.MINIMUM) || reasons.contains(ShortReason.RUNS_OUT)) {
            wanted = Math.max(wanted, Math.max(target(), lead()));
        }
        return reasons.isEmpty() ? 0 : wanted - available;
    }

    /** For how many days the available stock lasts; absent where nothing was used. */
    public Optional<Long> daysLeft() {
        return used == 0 ? Optional.empty() : Optional.of(available * days / used);
    }

    public LevelState state() {
        if (isShort()) {
            return LevelState.SHORT;
        }
        if (!inSeason) {
            return LevelState.OUT_OF_SEASON;
        }
        return used == 0
                        && level.filter(each -> each.basis() == LevelBasis.DAYS).isPresent()
                ? LevelState.UNUSED
                : LevelState.ENOUGH;
    }

    /** What will expire within 90 days before it is used. */
    public long wasted() {
        return Math.max(0, expiring - use90());
    }

    /**
     * How much could go to another centre: what is beyond the target, or without a level beyond 90 days of use, but never what people
     * here need; or what will expire unused. Nothing where it is short.
     */
    public long spare() {
        long kept = Math.max(level.isPresent() ? target() : use90(), needed);
        return isShort() ? 0 : Math.max(available - Math.min(available, kept), Math.min(wasted(), available - needed));
    }

    private long use90() {
        return Level.use(SeasonDays.LOOKED_BACK, used, days);
    }

    Figures with(long need) {
        return new Figures(
                centre, sku, category, level, leadDays, inSeason, onHand, available, need, used, days, expiring);
    }
}
