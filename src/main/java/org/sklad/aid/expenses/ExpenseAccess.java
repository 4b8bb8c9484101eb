package org.sklad.aid.expenses;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/**
 * Access to medical expenses, which reveal illness: field workers of certain professions, managers, and auditors for the figures. Decision
 * note 042 has the table.
 */
final class ExpenseAccess {
    static final Role[] ROLES = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final Role[] ALL_OF_CENTRE = {Role.MANAGER, Role.AUDITOR};

    private ExpenseAccess() {}

    /** Same as for chronic illness (decision note 009): psychologists and lawyers do not need it for their work. */
    private static boolean isOfProfession(Operator by) {
        return by.profession()
                .filter(each -> each == Profession.NURSE || each == Profession.SOCIAL_WORKER)
                .isPresent();
    }

    /** True if the operator may record expenses for people in the centre. */
    static boolean mayRecord(CentreCode centre, Operator by) {
        return isOfProfession(by) && by.roles().hasAt(centre, Role.FIELD);
    }

    /** True if the operator may record expenses in any centre. */
    static boolean mayRecord(Operator by) {
        return isOfProfession(by) && by.roles().has(Role.FIELD);
    }

    /** @throws Forbidden if the operator may record in no centre */
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

    /** True if the operator sees expenses in the centre, even if only for people present there. */
    static boolean sees(CentreCode centre, Operator by) {
        return seesAll(centre, by) || mayRecord(centre, by);
    }

    /** True if the operator also sees expenses of people who have left. */
    static boolean seesAll(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, ALL_OF_CENTRE);
    }

    /** True if the operator may read notes and see photos. Auditors get only the figures. */
    static boolean opensPapers(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, Role.MANAGER) || mayRecord(centre, by);
    }

    /**
     * Checks access to a list.
     *
     * @throws Forbidden if the operator sees no expenses that could be in the list
     */
    static void requireSeen(Optional<CentreCode> centre, Operator by) {
        by.requireIn(centre, ROLES);
        boolean seen =
                centre.map(each -> sees(each, by)).orElseGet(() -> by.roles().has(ALL_OF_CENTRE) || mayRecord(by));
        if (!seen) {
            throw new Forbidden();
        }
    }

    /**
     * Checks access to one expense.
     *
     * @throws NotFound if the person has left, for field workers
     */
    static void requireSeen(MedicalExpense expense, Operator by) {
        requireSeen(Optional.of(expense.centre()), by);
        if (!expense.here() && !seesAll(expense.centre(), by)) {
            throw new NotFound();
        }
    }
}
