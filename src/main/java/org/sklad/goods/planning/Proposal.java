package org.sklad.goods.planning;

import org.sklad.centres.places.Centre;

/**
 * What a centre has not said yet about how much it wants, and what is proposed for it. Only open needs make something short without it.
 *
 * @param withoutLevels true where no item has a level
 * @param withoutLeadTime true where nobody said after how many days goods arrive
 * @param leadDays the lead time of the centre, or the proposed one; also the proposed minimum, in days of stock
 * @param items that were used in the last 90 days of their season and have no level; counted where there are no levels
 */
public record Proposal(Centre centre, boolean withoutLevels, boolean withoutLeadTime, long leadDays, long items) {
    /** Two weeks: as long as goods are reserved for somebody by default. */
    static final long LEAD_DAYS = 14;

    /** So much more than the minimum is the target: a month of stock, so that goods are asked for once a month. */
    static final long MORE_DAYS = 30;

    public boolean isNeeded() {
        return withoutLevels || withoutLeadTime;
    }

    public long targetDays() {
        return Math.min(Level.MOST_DAYS, leadDays + MORE_DAYS);
    }
}
