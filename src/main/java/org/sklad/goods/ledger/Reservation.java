package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * So many of an item that are kept in a centre for a need.
 *
 * @param part 1 as it was made; what is left of it after some was given is the next
 * @param need for which they are kept
 * @param person whose need it is
 * @param madeAs the item as it was named when they were kept
 * @param sku the item as which that one counts
 * @param quantity smallest units
 * @param untilOn the last day on which they are kept, by the days of the centre
 * @param operator who keeps them
 * @param reservedAt when they were kept first
 * @param fromAt when this part began
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
    /** What is left of it from then on. */
    Reservation rest(long left, Instant from) {
        Instant begin = from.isBefore(fromAt) ? fromAt : from;
        return new Reservation(
                id, part + 1, need, person, centre, madeAs, sku, left, untilOn, operator, reservedAt, begin);
    }
}
