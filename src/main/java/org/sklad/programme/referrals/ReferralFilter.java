package org.sklad.programme.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.InPeriod;
import org.sklad.people.attributes.CaseCode;
import org.sklad.programme.directory.EntryCode;

/**
 * The filter of a list of referrals. A filter by what an operator may not read leaves out what they may not read.
 *
 * @param overdue true for those with a late answer or late help
 * @param own true for the operator's own referrals
 */
public record ReferralFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable ReferralState state,
        @Nullable EntryCode organisation,
        @Nullable Urgency urgency,
        @Nullable Boolean overdue,
        @Nullable Boolean own,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    boolean isOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    /** True if the filter tells something of the rows beyond that they took place. */
    boolean reveals() {
        return state != null || urgency != null || isOverdue() || organisation != null;
    }
}
