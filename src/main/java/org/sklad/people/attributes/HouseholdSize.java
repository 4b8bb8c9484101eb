package org.sklad.people.attributes;

import java.util.List;

/**
 * How many people are helped together. Who is in no household is one of their own.
 *
 * @param members with the person who is asked about, who always is one of them
 * @param children those of them who are under 18
 */
public record HouseholdSize(int members, int children) {
    private static final int GROWN_UP = 18;

    public HouseholdSize {
        if (members < 1 || children < 0 || children > members) {
            throw new IllegalArgumentException("not the size of a household");
        }
    }

    /** Of who is in no household. */
    public static HouseholdSize alone(AgeBand band) {
        return of(band, List.of());
    }

    /** Of a person and the others. */
    public static HouseholdSize of(AgeBand person, List<AgeBand> others) {
        long children = others.stream().filter(HouseholdSize::isChild).count();
        return new HouseholdSize(others.size() + 1, (int) children + (isChild(person) ? 1 : 0));
    }

    private static boolean isChild(AgeBand band) {
        return band.years() < GROWN_UP;
    }
}
