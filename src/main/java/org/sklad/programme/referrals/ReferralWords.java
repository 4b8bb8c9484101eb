package org.sklad.programme.referrals;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** The words and marks for the states of referrals. */
final class ReferralWords {
    private ReferralWords() {}

    static Message state(ReferralState state) {
        return Message.of("referrals.state." + state);
    }

    /** Returns the state as it is shown, or that the referral is overdue. */
    static Shown.Chip chip(ReferralState state, boolean overdue) {
        if (overdue) {
            return new Shown.Chip("refused", Message.of("referrals.overdue"));
        }
        String kind = switch (state) {
            case OPEN, ACCEPTED -> "soon";
            case DECLINED, WITHDRAWN -> "neutral";
            case DONE -> "done";
        };
        return new Shown.Chip(kind, state(state));
    }
}
