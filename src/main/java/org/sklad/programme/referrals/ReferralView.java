package org.sklad.programme.referrals;

import java.util.List;
import java.util.Optional;
import org.sklad.programme.consultations.ContentAccess;
import org.sklad.programme.consultations.Opening;

/**
 * A referral as an operator may read it.
 *
 * @param steps the steps without notes, oldest first; none for operators who only know that it took place
 * @param contents absent for operators who may not read them, or have not stated a purpose yet
 * @param openings openings by colleagues, latest first, for the author and these colleagues
 */
public record ReferralView(
        Referral referral,
        ContentAccess access,
        List<ReferralStep> steps,
        Optional<ReferralContents> contents,
        List<Opening> openings) {
    public ReferralView {
        steps = List.copyOf(steps);
        openings = List.copyOf(openings);
    }

    /** True if the operator only knows that it took place. */
    public boolean isTrace() {
        return access == ContentAccess.TRACE;
    }

    @Override
    public String toString() {
        return "***";
    }
}
