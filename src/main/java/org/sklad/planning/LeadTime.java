package org.sklad.planning;

import org.sklad.access.CentreCode;

/** After how many days goods arrive that a centre asks for, from donors or from other centres. */
public record LeadTime(CentreCode centre, long days) {
    public LeadTime {
        if (days < 1 || days > Level.MOST_DAYS) {
            throw new IllegalArgumentException("not a lead time: " + days);
        }
    }
}
