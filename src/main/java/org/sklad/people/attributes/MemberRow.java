package org.sklad.people.attributes;

import java.time.Instant;
import org.sklad.access.roles.CentreCode;

/**
 * A person's time in a household.
 *
 * @param centre centre of the present or last stay
 * @param present true while that stay lasts
 */
public record MemberRow(
        BeneficiaryId id, CaseCode caseCode, CentreCode centre, boolean present, Instant fromAt, Instant untilAt) {
    public boolean lasts() {
        return untilAt.equals(Stay.OPEN);
    }
}
