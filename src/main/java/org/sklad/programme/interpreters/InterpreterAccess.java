package org.sklad.programme.interpreters;

import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;

/**
 * Access to interpreters and requests (decision note 072). Interpreters belong to no centre; requests belong to the centre that asks.
 */
public final class InterpreterAccess {
    /** See the interpreters, and the requests of their centres. */
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    /** Request an interpreter for their centre, assign and release one, and record absences, because interpreters call them. */
    static final Role[] MAY_ASK = {Role.FIELD, Role.MANAGER};

    /** Add and change interpreters. */
    static final Role[] MAY_KEEP = {Role.MANAGER};

    /** See hours and figures. */
    private static final Role[] MAY_READ_HOURS = {Role.MANAGER, Role.AUDITOR};

    private InterpreterAccess() {}

    static boolean mayKeep(Operator by) {
        return by.roles().has(MAY_KEEP);
    }

    static boolean mayAsk(Operator by) {
        return by.roles().has(MAY_ASK);
    }

    /** Returns the roles that see hours worked and the figures of what was not met. */
    public static Role[] hours() {
        return MAY_READ_HOURS.clone();
    }
}
