package org.sklad.people.attributes;

import java.util.List;

/**
 * The number of people who get help together. A person without a household counts as a household of one.
 *
 * @param members number of members, including the person asked about
 * @param children number of members under 18
 */
public record HouseholdSize(int members, int children) {
    private static final int GROWN_UP = 18;

    public HouseholdSize {
        if (members < 1 || children < 0 || children > members) {
            throw new IllegalArgumentException("not the size of a household");
        }
    }

    /** Returns the size for a person without a household. */
    public static HouseholdSize alone(AgeBand band) {
        return of(band, List.of());
    }

    /** Returns the size for a person and the other members. */
    public static HouseholdSize of(AgeBand person, List<AgeBand> others) {
        long children = others.stream().filter(HouseholdSize::isChild).count();
        return new HouseholdSize(others.size() + 1, (int) children + (isChild(person) ? 1 : 0));
    }

    private static boolean isChild(AgeBand band) {
        return band.years() < GROWN_UP;
    }
}
