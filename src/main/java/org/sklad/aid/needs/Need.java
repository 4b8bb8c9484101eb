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
 * What somebody was found to need.
 *
 * @param centre where the person is now, or was last
 * @param present false once they have left and until they arrive somewhere
 * @param item the very item; absent where one of a style will do
 * @param size of the style; empty where any will do
 * @param quantity smallest units
 * @param met what handouts gave of it, less what came back
 * @param reserved what is kept for it in the centre; on a day as {@link #on} has it
 * @param reservedUntil the last day on which that is; absent where nothing is
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

    /** What is still to be given. */
    public long unmet() {
        return quantity - met;
    }

    /** As it is on a day: what was kept until an earlier one counts for nothing. */
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
