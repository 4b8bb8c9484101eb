package org.sklad.aid.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * An assessed need of a person.
 *
 * @param centre centre of the person's present stay, or of the last one
 * @param present false if the person is in no centre now
 * @param item the exact item; absent if any item of the style will do
 * @param size size of the style; empty for any size
 * @param quantity smallest units
 * @param met quantity given by handouts, less returns
 * @param reserved quantity reserved for it in the centre; {@link #on} drops an expired reservation
 * @param reservedUntil last day of the reservation; absent if nothing is reserved
 */
public record Need(
        UUID id,
        CaseCode caseCode,
        CentreCode centre,
        boolean present,
        Optional<Sku> item,
        Optional<StyleCode> style,
        String size,
        long quantity,
        long met,
        long reserved,
        Optional<LocalDate> reservedUntil,
        NeedState state,
        Urgency urgency,
        Username assessedBy,
        Instant assessedAt)
        implements InTime {
    public boolean isOpen() {
        return state == NeedState.OPEN;
    }

    /** Returns the quantity that is still to be given. */
    public long unmet() {
        return quantity - met;
    }

    /** Returns the need as of the day, without a reservation whose last day has passed. */
    Need on(LocalDate today) {
        return reservedUntil.filter(today::isAfter).isEmpty()
                ? this
                : new Need(
                        id,
                        caseCode,
                        centre,
                        present,
                        item,
                        style,
                        size,
                        quantity,
                        met,
                        0,
                        Optional.empty(),
                        state,
                        urgency,
                        assessedBy,
                        assessedAt);
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(assessedAt, id);
    }
}
