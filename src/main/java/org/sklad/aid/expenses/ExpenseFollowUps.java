package org.sklad.aid.expenses;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The days on which operators ask after the people whose payments they recorded. */
public final class ExpenseFollowUps {
    private final Database database;
    private final MedicalExpenses expenses;
    private final InstantSource clock;

    ExpenseFollowUps(Database database, MedicalExpenses expenses, InstantSource clock) {
        this.database = database;
        this.expenses = expenses;
        this.clock = clock;
    }

    /** Lists what the operator has to follow up with people in their centres, at most {@code limit}, the earliest day first. */
    public List<MedicalExpense> of(Operator by, int limit) {
        return database.read(handle -> handle.attach(MedicalExpenseDao.class).toFollowUp(by.id(), limit)).stream()
                .filter(each -> ExpenseAccess.mayRecord(each.centre(), by))
                .toList();
    }

    /**
     * Marks a follow-up as done.
     *
     * @return true if this request did it; false for a repeated id
     * @throws NotFound if the operator sees no such expense
     * @throws Forbidden if another operator recorded it
     * @throws Refused if there is nothing to follow up
     */
    public boolean finish(IdempotencyKey claim, UUID id, Operator by) {
        expenses.requireRecorder(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (handle.attach(MedicalExpenseDao.class).followUp(id, now) == 0) {
                throw Refused.conflict("expenses.nothing-to-follow-up");
            }
        });
    }
}
