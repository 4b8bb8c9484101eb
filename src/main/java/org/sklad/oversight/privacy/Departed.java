package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.SpokenLanguages;

/**
 * Somebody who left and is not erased.
 *
 * @param centre the last one they stayed in
 * @param zone of that centre
 * @param identified whether their identity is still on record
 */
public record Departed(
        BeneficiaryId id,
        CaseCode caseCode,
        CentreCode centre,
        boolean present,
        Instant leftAt,
        SpokenLanguages languages,
        ZoneId zone,
        boolean identified) {
    /** When who is here left, and who was erased; as the migration has it. */
    static final Instant NOT_YET = Instant.parse("9999-12-31T00:00:00Z");

    /** The day there on which they left. */
    public LocalDate leftOn() {
        return LocalDate.ofInstant(leftAt, zone);
    }

    DeparturePlace place() {
        return new DeparturePlace(centre.value(), leftAt, id.value());
    }
}
