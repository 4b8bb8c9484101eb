package org.sklad.programme.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.sklad.aid.needs.Urgency;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;
import org.sklad.programme.directory.Entry;

/** The list of referrals. A cell is empty if the operator may not read its value. */
final class ReferralList {
    static final Listing<ReferralFilter, ListedReferral, PlaceInTime> LIST =
            Listing.<ReferralFilter, ListedReferral>latest("referrals", "referrals.title")
                    .link(each -> each.referral().id())
                    .purpose("referrals.purpose")
                    .empty("referrals.empty")
                    .tabs("state", "referrals.state", List.of(ReferralState.values()), ReferralWords::state)
                    .flag("overdue", "referrals.only-overdue")
                    .flag("own", "referrals.only-own")
                    .choice("urgency", "referrals.urgency", List.of(Urgency.values()), ReferralList::words)
                    .typed("organisation", "referrals.organisation-code")
                    .typed("beneficiary", "referrals.person")
                    .period()
                    .text(
                            "referrals.number",
                            "#meta+number",
                            each -> each.referral().number())
                    .column(
                            Column.text(
                                    "referrals.person",
                                    "#beneficiary+code",
                                    each -> each.referral().caseCode().value()),
                            each -> new Shown.Person(each.referral().caseCode()))
                    .words(
                            "consultations.kind",
                            "#service",
                            each -> each.referral().kind().name(),
                            each -> Message.of(
                                    "consultations.kind." + each.referral().kind()))
                    .column(
                            Column.text(
                                    "referrals.organisation",
                                    "#org+code",
                                    each -> each.organisation()
                                            .map(entry -> entry.code().value())
                                            .orElse("")),
                            each -> Shown.of(each.organisation(), ReferralList::name))
                    .column(
                            known(
                                    "referrals.urgency",
                                    "#severity",
                                    each -> each.urgency().name()),
                            each -> Shown.of(each.known(), it -> new Shown.Words(words(it.urgency()))))
                    .column(
                            known(
                                    "referrals.due-on",
                                    "#date+due",
                                    each -> each.dueOn()
                                            .map(LocalDate::toString)
                                            .orElse("")),
                            each -> Shown.of(each.known().flatMap(Referral::dueOn), Shown.Day::new))
                    .column(
                            known(
                                    "referrals.state",
                                    "#status+code",
                                    each -> each.state().name()),
                            each -> Shown.of(each.known(), it -> ReferralWords.chip(it.state(), each.overdue())))
                    .time(
                            "referrals.recorded-at",
                            "#date",
                            each -> each.referral().recordedAt())
                    .named(
                            "referrals.centre",
                            "#loc+code",
                            each -> each.referral().centre())
                    .fileText(
                            "referrals.id", "#meta+id", each -> each.referral().id());

    private ReferralList() {}

    static Message words(Urgency urgency) {
        return Message.of("needs.urgency." + urgency);
    }

    private static Shown name(Entry organisation) {
        return new Shown.Name(organisation.nameBg(), organisation.nameEn());
    }

    private static Column<ListedReferral> known(String key, String hashtag, Function<Referral, String> value) {
        return Column.text(key, hashtag, each -> each.known().map(value).orElse(""));
    }
}
