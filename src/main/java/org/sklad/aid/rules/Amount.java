package org.sklad.aid.rules;

import org.sklad.people.attributes.HouseholdSize;

/**
 * The quantity that a rule gives, in smallest units: a fixed part, and a part for each member and each child of the household.
 *
 * @param quantity fixed part; with 0 and no other part, nobody may have the goods without an override
 * @param perMember for each person who is helped together
 * @param perChild for each of them under 18, on top of the part for members
 */
public record Amount(long quantity, long perMember, long perChild) {
    /** Maximum of each of the three parts. */
    public static final long MOST = 1_000_000;

    public Amount {
        if (quantity < 0 || perMember < 0 || perChild < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }

    public static Amount of(long quantity) {
        return new Amount(quantity, 0, 0);
    }

    /** Returns true if the quantity is the same for all. */
    public boolean isFixed() {
        return perMember == 0 && perChild == 0;
    }

    /** Returns the quantity for a household of this size. */
    public long of(HouseholdSize household) {
        return quantity + perMember * household.members() + perChild * household.children();
    }
}
