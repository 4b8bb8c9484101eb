package org.sklad.aid.handouts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.InPeriod;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;

/**
 * Filter of the list of handouts.
 *
 * @param lot lot that was given, alone or in a kit: finds the people to inform about a recall
 * @param item item that was given, in any lot, alone or in a kit
 * @param on date of the handouts at the centre
 * @param state with {@link HandoutState#RECORDED}, reversed handouts are left out
 */
public record HandoutFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable LotCode lot,
        @Nullable Sku item,
        @Nullable LocalDate on,
        @Nullable HandoutState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    /** Filters the handouts to a person at a centre. */
    public static HandoutFilter of(CentreCode centre, CaseCode person) {
        return new HandoutFilter(centre.value(), person, null, null, null, null, null, null);
    }
}
