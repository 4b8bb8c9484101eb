package org.sklad.aid.rules;

import org.sklad.people.attributes.HouseholdSize;

/**
 * How much a rule gives, in smallest units: so many, and so many more for each member and each child of the household.
 *
 * @param quantity 0 for goods that nobody may have without an override, where nothing is added for people
 * @param perMember for each person who is helped together
 * @param perChild for each of them under 18, beside what is given for them as members
 */
public record Amount(long quantity, long perMember, long perChild) {
    /** The most that a rule may say in any of the three. */
    public static final long MOST = 1_000_000;

    public Amount {
        if (quantity < 0 || perMember < 0 || perChild < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }

    public static Amount of(long quantity) {
        return new Amount(quantity, 0, 0);
    }

    /** True where it is the same for all. */
    public boolean isFixed() {
        return perMember == 0 && perChild == 0;
    }

    /** What comes out for a household of this size. */
    public long of(HouseholdSize household) {
        return quantity + perMember * household.members() + perChild * household.children();
    }
}
