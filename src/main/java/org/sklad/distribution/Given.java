package org.sklad.distribution;

import java.time.LocalDate;

/**
 * What was given before, as far as rules count it.
 *
 * @param on the date at the centre where it was given, when it happened
 * @param own to the person
 * @param household to somebody who is in the person's household, this person too, or who was in it then
 * @param stay in the person's present stay
 */
record Given(GoodsKind kind, LocalDate on, long quantity, boolean own, boolean household, boolean stay) {
    /** What the person got is the household's too, be it from before they were in it. */
    Given {
        household |= own;
    }
}
