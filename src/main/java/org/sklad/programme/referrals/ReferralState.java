package org.sklad.programme.referrals;

import java.util.Set;

/**
 * The state of a referral. An organisation accepts or declines it. An accepted referral is done once the person was helped. A referral is
 * withdrawn before that if the person no longer agrees, or if it was recorded by mistake.
 */
public enum ReferralState {
    OPEN,
    ACCEPTED,
    DECLINED,
    DONE,
    WITHDRAWN;

    /** Returns the states that this one can follow; {@link #OPEN} follows none. */
    Set<ReferralState> before() {
        return switch (this) {
            case OPEN -> Set.of();
            case ACCEPTED, DECLINED -> Set.of(OPEN);
            case DONE -> Set.of(ACCEPTED);
            case WITHDRAWN -> Set.of(OPEN, ACCEPTED);
        };
    }

    /** True while something is expected of the organisation. */
    public boolean isPending() {
        return this == OPEN || this == ACCEPTED;
    }
}
