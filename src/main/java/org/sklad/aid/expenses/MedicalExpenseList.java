package org.sklad.aid.expenses;

import java.util.List;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of medical expenses. */
final class MedicalExpenseList {
    static final Listing<MedicalExpenseFilter, MedicalExpense, PlaceInTime> LIST =
            Listing.<MedicalExpenseFilter, MedicalExpense>latest("medical-expenses", "expenses.medical-expenses")
                    .link(MedicalExpense::id)
                    .purpose("expenses.purpose")
                    .empty("expenses.empty")
                    .choice("state", "expenses.state", List.of(ExpenseState.values()), MedicalExpenseList::words)
                    .typed("beneficiary", "expenses.person")
                    .typed("fundingSource", "expenses.funding-source")
                    .day("from", "expenses.paid-from")
                    .day("until", "expenses.paid-until")
                    .file(Column.time("expenses.recorded-at", "#date+recorded", MedicalExpense::recordedAt))
                    .file(Column.day("expenses.paid-on", "#date+paid", MedicalExpense::paidOn))
                    .fileText(
                            "expenses.centre",
                            "#loc+code",
                            each -> each.centre().value())
                    .column(
                            Column.text(
                                    "expenses.person",
                                    "#beneficiary+code",
                                    each -> each.caseCode().value()),
                            each -> new Shown.Person(each.caseCode()))
                    .words(
                            "expenses.kind",
                            "#service",
                            each -> each.kind().name(),
                            each -> Message.of("expenses.kind." + each.kind()))
                    .column(
                            Column.decimal("expenses.amount", "#value", MedicalExpense::amount),
                            each -> new Shown.Money(each.amount(), each.currency()))
                    .fileText("expenses.currency", "#value+currency", MedicalExpense::currency)
                    .shown("expenses.paid-on", each -> new Shown.Day(each.paidOn()))
                    .fileText(
                            "expenses.funding-source",
                            "#org+funding",
                            each -> each.fundingSource().value())
                    .chip("expenses.state", "#status", each -> each.state().name(), each -> chip(each.state()))
                    .shown("expenses.centre", each -> new Shown.Named(each.centre()))
                    .fileText(
                            "expenses.operator",
                            "#contact+name",
                            each -> each.operator().value())
                    .shown("expenses.recorded-at", each -> new Shown.Time(each.recordedAt()))
                    .fileText("expenses.id", "#meta+id", each -> each.id().toString());

    private MedicalExpenseList() {}

    private static Message words(ExpenseState state) {
        return Message.of("expenses.state." + state);
    }

    static Shown.Chip chip(ExpenseState state) {
        String kind = switch (state) {
            case RECORDED -> "soon";
            case APPROVED -> "done";
            case REFUSED -> "refused";
            case WITHDRAWN -> "neutral";
        };
        return new Shown.Chip(kind, words(state));
    }
}
