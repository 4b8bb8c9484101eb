package org.sklad.aid.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * What is to be picked for somebody, as the API shows it; quantities in smallest units.
 *
 * @param need its id
 * @param clothes size of the person, where it is known
 * @param shoes likewise
 * @param location where what expires first stands; absent where none may be given
 * @param lot that one
 * @param standing how many may be given out of the centre's stores and shelves, without what is kept for others
 * @param reserved how many of that are kept for this need
 * @param reservedUntil the last day on which they are; absent where none are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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
