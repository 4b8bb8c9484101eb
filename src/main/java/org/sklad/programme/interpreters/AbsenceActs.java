package org.sklad.programme.interpreters;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.NamePair;
import org.sklad.platform.web.Forms;

/** The acts on absences of interpreters. */
final class AbsenceActs {
    static final String INTERPRETERS = "/interpreters";
    static final String ONE = "/{code}";
    static final String ABSENCES = ONE + "/absences";
    static final String REMOVAL = ABSENCES + "/{absence}/removal";

    /** Records an absence, and releases the bookings of these days. */
    final Act<InterpreterCode, AbsenceForm> add;

    /** Removes an absence. */
    final Act<NamePair<InterpreterCode, UUID>, ActForm> remove;

    AbsenceActs(Interpreters interpreters, Absences absences, Forms forms) {
        add = Act.<InterpreterCode, AbsenceForm>on(
                        forms,
                        INTERPRETERS + ABSENCES,
                        (code, by) -> {
                            interpreters.get(code, by);
                            by.require(InterpreterAccess.MAY_ASK);
                        },
                        (claim, code, form, by) -> absences.add(claim, code, form.from(), form.until(), by))
                .then(INTERPRETERS + ONE, "interpreters.absence.added");
        remove = Act.<NamePair<InterpreterCode, UUID>, ActForm>on(
                        forms,
                        INTERPRETERS + REMOVAL,
                        (absence, by) -> {
                            interpreters.get(absence.first(), by);
                            by.require(InterpreterAccess.MAY_ASK);
                        },
                        (claim, absence, form, by) -> absences.remove(claim, absence, by))
                .then(INTERPRETERS + ONE, "interpreters.absence.removed");
    }
}
