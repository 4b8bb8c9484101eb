package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was given before, as far as rules count it.
 *
 * @param on the date at the centre where it was given, when it happened
 * @param own to the person
 * @param household to somebody who is in the person's household, this person too, or who was in it then
 * @param stay in the person's present stay
 * @param row as it was kept, for who is told of it
 */
public record Given(
        GoodsKind kind,
        LocalDate on,
        long quantity,
        boolean own,
        boolean household,
        boolean stay,
        Optional<GivenRow> row) {
    /** What the person got is the household's too, be it from before they were in it. */
    public Given {
        household |= own;
    }

    /** The same, of which so much counts. */
    Given counting(long other) {
        return new Given(kind, on, other, own, household, stay, row);
    }

    public Given(GoodsKind kind, LocalDate on, long quantity, boolean own, boolean household, boolean stay) {
        this(kind, on, quantity, own, household, stay, Optional.empty());
    }
}
