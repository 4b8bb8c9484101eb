package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * A quantity of an item that is reserved in a centre for a need.
 *
 * @param part 1 for the original; the rest after a partial handout is the next part
 * @param need the need that it is for
 * @param person the person with the need
 * @param madeAs the item as named at the reservation
 * @param sku the item that this one counts as
 * @param quantity smallest units
 * @param untilOn the last day of the reservation, by the dates of the centre
 * @param operator the operator who reserved
 * @param reservedAt the time of the original reservation
 * @param fromAt the start of this part
 */
public record Reservation(
        UUID id,
        int part,
        UUID need,
        BeneficiaryId person,
        CentreCode centre,
        Sku madeAs,
        Sku sku,
        long quantity,
        LocalDate untilOn,
        UUID operator,
        Instant reservedAt,
        Instant fromAt) {
    /** Returns the rest of the reservation from then on. */
    Reservation rest(long left, Instant from) {
        Instant begin = from.isBefore(fromAt) ? fromAt : from;
        return new Reservation(
                id, part + 1, need, person, centre, madeAs, sku, left, untilOn, operator, reservedAt, begin);
    }
}
