package org.sklad.aid.needs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;

/**
 * Filter of the list of needs.
 *
 * @param centre present centre of the people
 * @param item item that would meet the needs
 */
public record NeedFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable Sku item,
        @Nullable NeedState state,
        @Nullable Urgency urgency,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    /** Returns a filter for the open needs of the person. */
    static NeedFilter open(Beneficiary person) {
        return new NeedFilter(person.centre().value(), person.caseCode(), null, NeedState.OPEN, null, null, null);
    }
}
