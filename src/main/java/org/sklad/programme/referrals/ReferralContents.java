package org.sklad.programme.referrals;

import java.util.List;
import org.sklad.programme.directory.Entry;

/**
 * The confidential contents of a referral.
 *
 * @param consent true if the person agreed
 * @param legalGround the duty to report without consent; empty with consent, and once the person is erased
 * @param steps all steps with their notes, oldest first; the note of the first one is the reason
 */
public record ReferralContents(Entry organisation, boolean consent, String legalGround, List<ReferralStep> steps) {
    public ReferralContents {
        steps = List.copyOf(steps);
    }

    /** Returns the reason; empty once the person is erased. */
    public String reason() {
        return steps.get(0).note();
    }

    @Override
    public String toString() {
        return "***";
    }
}
