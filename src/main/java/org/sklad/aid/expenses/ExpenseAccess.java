package org.sklad.aid.expenses;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/**
 * Who has to do with medical expenses, which tell of illness: field workers whose profession it is, managers, and auditors for the
 * figures. Decision note 042 has the table.
 */
final class ExpenseAccess {
    static final Role[] ROLES = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final Role[] ALL_OF_CENTRE = {Role.MANAGER, Role.AUDITOR};

    private ExpenseAccess() {}

    /** As for chronic illness (decision note 009): psychologists and lawyers do not need it for their work. */
    private static boolean isOfProfession(Operator by) {
        return by.profession()
                .filter(each -> each == Profession.NURSE || each == Profession.SOCIAL_WORKER)
                .isPresent();
    }

    /** True for who records what was paid for people in the centre. */
    static boolean mayRecord(CentreCode centre, Operator by) {
        return isOfProfession(by) && by.roles().hasAt(centre, Role.FIELD);
    }

    /** True for who records somewhere. */
    static boolean mayRecord(Operator by) {
        return isOfProfession(by) && by.roles().has(Role.FIELD);
    }

    /** Refuses who records nowhere. */
    static void requireRecorder(Operator by) {
        if (!mayRecord(by)) {
            throw new Forbidden();
        }
    }

    static void requireRecorder(CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        if (!isOfProfession(by)) {
            throw new Forbidden();
        }
    }

    /** True for who sees what was paid in the centre, be it only for people who are there. */
    static boolean sees(CentreCode centre, Operator by) {
        return seesAll(centre, by) || mayRecord(centre, by);
    }

    /** True for who sees it whether or not the person is still there. */
    static boolean seesAll(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, ALL_OF_CENTRE);
    }

    /** True for who reads notes and looks at photos: an auditor has the figures without them. */
    static boolean opensPapers(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, Role.MANAGER) || mayRecord(centre, by);
    }

    /** Refuses a list to who sees nothing that would be in it. */
    static void requireSeen(Optional<CentreCode> centre, Operator by) {
        by.requireIn(centre, ROLES);
        boolean seen =
                centre.map(each -> sees(each, by)).orElseGet(() -> by.roles().has(ALL_OF_CENTRE) || mayRecord(by));
        if (!seen) {
            throw new Forbidden();
        }
    }

    /** Refuses one to who does not see it: for field workers it is there as long as the person is. */
    static void requireSeen(MedicalExpense expense, Operator by) {
        requireSeen(Optional.of(expense.centre()), by);
        if (!expense.here() && !seesAll(expense.centre(), by)) {
            throw new NotFound();
        }
    }
}
