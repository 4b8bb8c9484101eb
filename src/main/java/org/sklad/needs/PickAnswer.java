package org.sklad.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/**
 * What is to be picked for somebody, as the API shows it; quantities in smallest units.
 *
 * @param need its id
 * @param clothes size of the person, where it is known
 * @param shoes likewise
 * @param location where what expires first stands; absent where none may be given
 * @param lot that one
 * @param standing how many may be given out of the centre's stores and shelves
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
        long standing) {
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
                line.standing());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
