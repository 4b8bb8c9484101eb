package org.sklad.goods.planning;

import org.sklad.centres.places.Centre;

/**
 * The settings that a centre lacks, and a proposal for them. Without them, only open needs make an item short.
 *
 * @param withoutLevels true if no item has a level
 * @param withoutLeadTime true if the lead time is not set
 * @param leadDays lead time of the centre, or the proposed one; also the proposed minimum, in days of stock
 * @param items number of items that were used in the last 90 days of their season and have no level; 0 if the centre has levels
 */
public record Proposal(Centre centre, boolean withoutLevels, boolean withoutLeadTime, long leadDays, long items) {
    /** Two weeks, the default length of a reservation. */
    static final long LEAD_DAYS = 14;

    /** The difference between target and minimum: a month of stock, so that goods are requested once a month. */
    static final long MORE_DAYS = 30;

    public boolean isNeeded() {
        return withoutLevels || withoutLeadTime;
    }

    public long targetDays() {
        return Math.min(Level.MOST_DAYS, leadDays + MORE_DAYS);
    }
}
