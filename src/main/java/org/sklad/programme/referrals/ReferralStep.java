package org.sklad.programme.referrals;

import java.time.Instant;
import org.sklad.access.roles.Username;

/**
 * A step of a referral.
 *
 * @param note the reason, for the first step; empty if there is none, or it may not be read
 */
public record ReferralStep(ReferralState state, String note, Username operator, Instant recordedAt) {
    @Override
    public String toString() {
        return "***";
    }
}
