package org.sklad.aid.loans;

import java.util.List;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Part;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of loans. Files have a line for each lot of a loan. */
final class LoanList {
    static final Listing<LoanFilter, ListedLoan, PlaceInTime> LIST = Listing.<LoanFilter, ListedLoan>latest(
                    "loans", "loans.loans")
            .link(each -> each.loan().id())
            .purpose("loans.purpose")
            .empty("loans.empty")
            .choice("state", "loans.state", List.of(LoanState.values()), LoanList::words)
            .flag("overdue", "loans.due.overdue")
            .typed("beneficiary", "loans.person")
            .typed("item", "loans.item")
            .period()
            .file(Column.time(
                    "loans.recorded-at", "#date+recorded", each -> each.loan().recordedAt()))
            .fileText("loans.centre", "#loc+code", each -> each.loan().centre().value())
            .column(
                    Column.text(
                            "loans.person",
                            "#beneficiary+code",
                            each -> each.loan().caseCode().value()),
                    each -> new Shown.Person(each.loan().caseCode()))
            .fileText("loans.present", "", each -> String.valueOf(each.loan().present()))
            .shown("loans.goods", LoanList::goods)
            .day("loans.due-on", "#date+due", each -> each.loan().dueOn())
            .fileText("loans.overdue", "", each -> String.valueOf(each.overdue()))
            .column(
                    Column.coded(
                            "loans.state",
                            "#status",
                            each -> each.loan().state().name(),
                            each -> words(each.loan().state())),
                    each -> state(each.loan().state(), each.overdue()))
            .shown(
                    "loans.present",
                    each -> new Shown.Words(
                            Message.of(each.loan().present() ? "loans.present.here" : "loans.present.left")))
            .shown("loans.centre", each -> new Shown.Named(each.loan().centre()))
            .shown("loans.recorded-at", each -> new Shown.Time(each.loan().recordedAt()))
            .each(
                    ListedLoan::goods,
                    Column.join(
                            ItemColumns.of(lot -> lot.row().item(lot.part())),
                            List.<Column<Part<ListedLoan, LoanGoods>>>of(
                                    Column.text(
                                            "loans.lot",
                                            "",
                                            lot -> lot.part().lot().toString()),
                                    Column.whole(
                                            "loans.lent",
                                            "#output+lent",
                                            lot -> lot.part().lent()),
                                    Column.whole(
                                            "loans.returned",
                                            "#output+returned",
                                            lot -> lot.part().returned()),
                                    Column.whole(
                                            "loans.lost",
                                            "#output+lost",
                                            lot -> lot.part().lost()))))
            .fileText(
                    "loans.operator",
                    "#contact+name",
                    each -> each.loan().operator().value())
            .fileText("loans.id", "#meta+id", each -> each.loan().id().toString());

    private LoanList() {}

    private static Message words(LoanState state) {
        return Message.of("loans.state." + state);
    }

    private static Shown goods(ListedLoan listed) {
        return Shown.lines(listed.goods(), each -> goods(listed, each));
    }

    private static Shown goods(ListedLoan listed, LoanGoods goods) {
        Message lent = Message.of(
                "platform.list.times", goods.lent(), listed.item(goods).title(goods.lent()));
        return new Shown.Words(
                listed.loan().isOut() && goods.out() < goods.lent()
                        ? Message.of("loans.still-out", lent, goods.out())
                        : lent);
    }

    static Shown state(LoanState state, boolean overdue) {
        String kind = switch (state) {
            case OUT -> "soon";
            case RETURNED -> "done";
            case LOST -> "refused";
            case REVERSED -> "neutral";
        };
        Shown chip = new Shown.Chip(kind, words(state));
        return overdue ? new Shown.Lines(List.of(chip, new Shown.Chip("refused", Message.of("loans.overdue")))) : chip;
    }
}
