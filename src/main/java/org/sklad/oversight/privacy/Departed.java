package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.SpokenLanguages;

/**
 * A person who is not erased, with the end of their last stay.
 *
 * @param centre the present or last centre
 * @param leftAt {@link #NOT_YET} while the person is present
 * @param zone time zone of that centre
 * @param identified true if the identity is still stored
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
    /** The end of the stay for people who are present or erased; the migration uses the same value. */
    static final Instant NOT_YET = Instant.parse("9999-12-31T00:00:00Z");

    /** The date of departure in the time zone of the centre. */
    public LocalDate leftOn() {
        return LocalDate.ofInstant(leftAt, zone);
    }

    DeparturePlace place() {
        return new DeparturePlace(centre.value(), leftAt, id.value());
    }
}
