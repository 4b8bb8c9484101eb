package org.sklad.aid.expenses;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;

/** The acts on medical expenses. */
final class MedicalExpenseActs {
    static final String PATH = "/medical-expenses";
    static final String ONE = "/{id}";
    static final String APPROVAL = ONE + "/approval";
    static final String REFUSAL = ONE + "/refusal";
    static final String FOLLOW_UP = ONE + "/follow-up";
    static final String WITHDRAWAL = ONE + "/withdrawal";

    /** Records an expense. {@link MedicalExpenses#record} asks who may, because a repeated request is answered before it looks at the person. */
    final Making<MedicalExpenseForm> record;

    /** Approves an expense. */
    final Act<UUID, ActForm> approve;

    /** Refuses an expense with a reason. */
    final Act<UUID, ExpenseRefusalForm> refuse;

    /** Withdraws a wrongly recorded expense. */
    final Act<UUID, ActForm> withdraw;

    /** Marks the follow-up as done. */
    final Act<UUID, ActForm> followUp;

    MedicalExpenseActs(MedicalExpenses expenses, ExpenseFollowUps followUps, Forms forms) {
        record = Making.<MedicalExpenseForm>at(
                        forms,
                        PATH,
                        (form, by) -> {},
                        (claim, form, by) -> expenses.record(claim, form.expense(), form.bytes(), by))
                .then(PATH + ONE, "expenses.recorded");
        approve = Act.<UUID, ActForm>on(
                        forms,
                        PATH + APPROVAL,
                        expenses::requireDecider,
                        (claim, id, form, by) -> expenses.decide(claim, id, ExpenseState.APPROVED, "", by))
                .then(PATH + ONE, "expenses.approved");
        refuse = Act.<UUID, ExpenseRefusalForm>on(
                        forms,
                        PATH + REFUSAL,
                        expenses::requireDecider,
                        (claim, id, form, by) -> expenses.decide(claim, id, ExpenseState.REFUSED, form.reason(), by))
                .then(PATH + ONE, "expenses.refused");
        withdraw = Act.<UUID, ActForm>on(
                        forms,
                        PATH + WITHDRAWAL,
                        expenses::requireRecorder,
                        (claim, id, form, by) -> expenses.withdraw(claim, id, by))
                .then(PATH + ONE, "expenses.withdrawn");
        followUp = Act.<UUID, ActForm>on(
                        forms,
                        PATH + FOLLOW_UP,
                        expenses::requireRecorder,
                        (claim, id, form, by) -> followUps.finish(claim, id, by))
                .then("/my-people", "expenses.followed-up");
    }
}
