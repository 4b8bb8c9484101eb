package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Goods given earlier, as rules count them.
 *
 * @param on date of the handout at its centre
 * @param own true if given to the person
 * @param household true if given to the person, to a present member of the person's household, or to a member at that time
 * @param stay true if given in the person's present stay
 * @param householdStay true if given in the household's present stay
 * @param row stored row, for operators who may see the handout
 */
public record Given(
        GoodsKind kind,
        LocalDate on,
        long quantity,
        boolean own,
        boolean household,
        boolean stay,
        boolean householdStay,
        Optional<GivenRow> row) {
    /** Goods of the person also count for the household, even if given before the person joined it. */
    public Given {
        household |= own;
    }

    /** Returns the same goods with the quantity that counts. */
    Given counting(long other) {
        return new Given(kind, on, other, own, household, stay, householdStay, row);
    }

    public Given(GoodsKind kind, LocalDate on, long quantity, boolean own, boolean household, boolean stay) {
        this(kind, on, quantity, own, household, stay, stay, Optional.empty());
    }
}
