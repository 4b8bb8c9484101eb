package org.sklad.goods.planning;

import org.sklad.access.roles.CentreCode;

/** The days from asking donors or other centres for goods until the goods arrive at a centre. */
public record LeadTime(CentreCode centre, long days) {
    public LeadTime {
        if (days < 1 || days > Level.MOST_DAYS) {
            throw new IllegalArgumentException("not a lead time: " + days);
        }
    }
}
