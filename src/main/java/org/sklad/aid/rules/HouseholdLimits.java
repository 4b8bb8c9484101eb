package org.sklad.aid.rules;

import java.util.Optional;
import org.sklad.people.attributes.HouseholdSize;

/** How large a household a rule is for; where neither is said, for any. */
public record HouseholdLimits(Optional<Integer> min, Optional<Integer> max) {
    public static final HouseholdLimits NONE = new HouseholdLimits(Optional.empty(), Optional.empty());

    /** The largest that can be asked for. */
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

    /** True for a household that is neither smaller nor larger. */
    boolean fits(HouseholdSize household) {
        return min.filter(least -> household.members() < least).isEmpty()
                && max.filter(most -> household.members() > most).isEmpty();
    }
}
