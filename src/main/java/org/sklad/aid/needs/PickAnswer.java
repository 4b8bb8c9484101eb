package org.sklad.aid.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A line of the pick list in the API; quantities in smallest units.
 *
 * @param need id of the need
 * @param clothes clothes size of the person, if known
 * @param shoes shoe size of the person, if known
 * @param location location of the lot that expires first; absent if nothing may be given
 * @param lot lot that expires first
 * @param standing quantity that may be given from the centre's stores and shelves, less reservations for others
 * @param reserved part of it that is reserved for this need
 * @param reservedUntil last day of the reservation; absent if nothing is reserved
 */
public record PickAnswer(
        UUID need,
        String centre,
        String beneficiary,
        Optional<String> clothes,
        Optional<String> shoes,
        Optional<String> item,
        Optional<String> style,
        Optional<String> size,
        long quantity,
        Urgency urgency,
        Instant assessedAt,
        Optional<String> location,
        Optional<String> lot,
        long standing,
        long reserved,
        Optional<LocalDate> reservedUntil) {
    static PickAnswer of(PickLine line) {
        PickRow row = line.row();
        return new PickAnswer(
                row.id(),
                line.centre().value(),
                row.caseCode().value(),
                filled(row.clothes()),
                filled(row.shoes()),
                row.item().map(Sku::value),
                row.style().map(StyleCode::value),
                filled(row.size()),
                row.unmet(),
                row.urgency(),
                row.assessedAt(),
                line.where().map(each -> each.location().value()),
                line.where().map(each -> each.lot().toString()),
                line.standing(),
                row.reserved(),
                row.reservedUntil());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
