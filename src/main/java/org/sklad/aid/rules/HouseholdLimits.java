package org.sklad.aid.rules;

import java.util.Optional;
import org.sklad.people.attributes.HouseholdSize;

/** Limits of the household size for which a rule fits; without limits it fits any size. */
public record HouseholdLimits(Optional<Integer> min, Optional<Integer> max) {
    public static final HouseholdLimits NONE = new HouseholdLimits(Optional.empty(), Optional.empty());

    /** Largest limit. */
    public static final int MOST = 100;

    public HouseholdLimits {
        int least = min.orElse(1);
        int most = max.orElse(MOST);
        if (least < 1 || most > MOST || least > most) {
            throw new IllegalArgumentException("not the size of a household");
        }
    }

    public boolean isEmpty() {
        return min.isEmpty() && max.isEmpty();
    }

    /** Returns true if the household size is within the limits. */
    boolean fits(HouseholdSize household) {
        return min.filter(least -> household.members() < least).isEmpty()
                && max.filter(most -> household.members() > most).isEmpty();
    }
}
