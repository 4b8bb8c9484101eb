package org.sklad.programme.caseload;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.expenses.ExpenseFollowUps;
import org.sklad.aid.expenses.MedicalExpense;
import org.sklad.platform.i18n.Message;

/** The follow-ups of the medical expenses that an operator recorded. */
record ExpensesToFollowUp(ExpenseFollowUps followUps) implements DatedThings {
    @Override
    public List<DatedThing> of(Operator by) {
        return followUps.of(by, MOST).stream().map(ExpensesToFollowUp::thing).toList();
    }

    private static DatedThing thing(MedicalExpense each) {
        String page = "/medical-expenses/" + each.id();
        return new DatedThing(
                each.followUpOn().orElseThrow(),
                Optional.of(each.caseCode()),
                Message.of("caseload.expense", Message.of("expenses.kind." + each.kind())),
                page,
                Optional.of(new DatedThing.Finish(page + "/follow-up", Message.of("expenses.follow-up.mark"))));
    }
}
