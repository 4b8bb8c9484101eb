package org.sklad.goods.planning;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;

/**
 * The figures of an item at a centre. This is the only place that decides whether the item is short. Quantities are in smallest units.
 * Pure.
 *
 * @param level absent if the centre has no level for the item
 * @param leadDays days until goods arrive; absent if not set
 * @param inSeason false if the item is for the other season than the centre's; its level and use then do not count
 * @param onHand all stock in the centre, usable or not, without goods in transit
 * @param available stock that can be handed out today and is not reserved
 * @param needed open needs, neither met nor reserved
 * @param used units handed out in the last 90 days of the item's season, less returns, plus requests that the desk refused
 * @param days number of these days with stock
 * @param expiring usable stock that expires in less than 90 days
 */
public record StockFigures(
        CentreCode centre,
        Sku sku,
        Category category,
        Unit unit,
        Optional<Level> level,
        Optional<Long> leadDays,
        boolean inSeason,
        long onHand,
        long available,
        long needed,
        long used,
        long days,
        long expiring) {
    public StockFigures {
        if (days < 1 || days > SeasonDays.LOOKED_BACK) {
            throw new IllegalArgumentException("not days in stock: " + days);
        }
    }

    /** Returns the reasons why the item is short; empty if it is not. */
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

    /** Returns the minimum in units; 0 without a level, or for a level in days of an item without use. */
    public long minimum() {
        return level.map(each -> each.minimumUnits(used, days)).orElse(0L);
    }

    /** Returns the target, as {@link #minimum} does. */
    public long target() {
        return level.map(each -> each.targetUnits(used, days)).orElse(0L);
    }

    /** Returns the use until goods can arrive, rounded up; 0 without a lead time. */
    private long lead() {
        return leadDays.map(each -> Level.use(each, used, days)).orElse(0L);
    }

    /**
     * Returns the wanted quantity less what is available; 0 if the item is not short. The needs are wanted. If the stock is below the
     * minimum or runs out, the largest of needs, target, and use until goods arrive is wanted.
     */
    public long missing() {
        Set<ShortReason> reasons = reasons();
        long wanted = needed;
        if (reasons.contains(ShortReason.MINIMUM) || reasons.contains(ShortReason.RUNS_OUT)) {
            wanted = Math.max(wanted, Math.max(target(), lead()));
        }
        return reasons.isEmpty() ? 0 : wanted - available;
    }

    /** Returns the days that the available stock lasts; empty without use. */
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

    /** Returns the stock that will expire within 90 days before it is used. */
    public long wasted() {
        return Math.max(0, expiring - use90());
    }

    /**
     * Returns the quantity that could go to another centre. This is the stock above the target (without a level, above 90 days of use), or
     * the stock that will expire unused if that is more. It never includes what people here need. 0 if the item is short.
     */
    public long spare() {
        long kept = Math.max(level.isPresent() ? target() : use90(), needed);
        return isShort() ? 0 : Math.max(available - Math.min(available, kept), Math.min(wasted(), available - needed));
    }

    private long use90() {
        return Level.use(SeasonDays.LOOKED_BACK, used, days);
    }

    StockFigures with(long need) {
        return new StockFigures(
                centre, sku, category, unit, level, leadDays, inSeason, onHand, available, need, used, days, expiring);
    }
}
