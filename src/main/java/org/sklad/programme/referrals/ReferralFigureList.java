package org.sklad.programme.referrals;

import java.util.List;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.programme.consultations.ConsultationKind;

/** The figures of referrals. No row leads to a referral. */
final class ReferralFigureList {
    static final String PATH = ReferralActs.PATH + "/figures";

    static final Listing<ReferralFigureFilter, ReferralFigure, String> LIST =
            Listing.<ReferralFigureFilter, ReferralFigure, String>of(
                            "referrals/figures", "referrals.figures", Places.sorted(ReferralFigure::order))
                    .purpose("referrals.figures.purpose")
                    .empty("referrals.empty")
                    .choice("kind", "consultations.kind", List.of(ConsultationKind.values()), ReferralFigureList::words)
                    .period()
                    .text("referrals.month", "#date+month", ReferralFigure::month)
                    .named("referrals.centre", "#loc+code", ReferralFigure::centre)
                    .words("consultations.kind", "#service", ReferralFigure::kind, each -> words(each.kind()))
                    .whole("referrals.title", "#meta+count", ReferralFigure::all)
                    .whole("referrals.count.open", "#meta+count+open", ReferralFigure::open)
                    .whole("referrals.count.accepted", "#meta+count+accepted", ReferralFigure::accepted)
                    .whole("referrals.count.declined", "#meta+count+declined", ReferralFigure::declined)
                    .whole("referrals.count.done", "#meta+count+done", ReferralFigure::done)
                    .whole("referrals.count.withdrawn", "#meta+count+withdrawn", ReferralFigure::withdrawn);

    private ReferralFigureList() {}

    private static Message words(ConsultationKind kind) {
        return Message.of("consultations.kind." + kind);
    }
}
