package org.sklad.programme.referrals;

import org.sklad.programme.consultations.ConsultationKind;

/** Counts of referrals in the API. */
public record ReferralFigureAnswer(
        String month,
        String centre,
        ConsultationKind kind,
        long referrals,
        long open,
        long accepted,
        long declined,
        long done,
        long withdrawn) {
    static ReferralFigureAnswer of(ReferralFigure each) {
        return new ReferralFigureAnswer(
                each.month().toString(),
                each.centre().value(),
                each.kind(),
                each.all(),
                each.open(),
                each.accepted(),
                each.declined(),
                each.done(),
                each.withdrawn());
    }
}
