package org.sklad.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.access.Username;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;
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

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(assessedAt, id);
    }
}
