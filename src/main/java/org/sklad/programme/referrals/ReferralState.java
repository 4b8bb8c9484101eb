package org.sklad.programme.referrals;

/** The state of a referral. An organisation accepts or declines it; what it accepted is done once the person was helped. */
public enum ReferralState {
    OPEN,
    ACCEPTED,
    DECLINED,
    DONE;

    /** Returns the only state that this one follows; {@link #OPEN} follows none. */
    ReferralState before() {
        return this == DONE ? ACCEPTED : OPEN;
    }

    /** True while something is expected of the organisation. */
    public boolean isPending() {
        return this == OPEN || this == ACCEPTED;
    }
}
