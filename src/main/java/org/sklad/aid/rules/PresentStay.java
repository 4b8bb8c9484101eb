package org.sklad.aid.rules;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * The present stay of a person and of the household, whose goods count.
 *
 * @param own time when the person's stay began
 * @param household time when the first of the members who are now present in the same centre came there; absent if nothing is counted for
 *     a household
 */
public record PresentStay(CentreCode centre, Instant own, Optional<Instant> household) {
    /** Returns the stay that counts at a time: the present one, or for a late record all time before it. */
    public Counting at(Instant at) {
        return new Counting(
                this, at.isBefore(own), household.filter(at::isBefore).isPresent());
    }

    /** Judges whether goods were given in the stay. */
    public record Counting(PresentStay stay, boolean before, boolean householdBefore) {
        public boolean counts(Instant given) {
            return given.isBefore(stay.own) == before;
        }

        /**
         * Returns true for goods of the household. Goods given in another centre are not of the present stay: one member may have been
         * here already when another received them there.
         */
        public boolean countsForHousehold(Instant given, CentreCode where) {
            return stay.household
                    .map(first ->
                            given.isBefore(first) == householdBefore && (householdBefore || where.equals(stay.centre)))
                    .orElseGet(() -> counts(given));
        }
    }
}
