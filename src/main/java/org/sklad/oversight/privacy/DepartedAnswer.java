package org.sklad.oversight.privacy;

import java.time.LocalDate;

/**
 * Somebody who left, with the days on which they are erased by themselves.
 *
 * @param identified whether it is still on record who they are
 */
public record DepartedAnswer(
        String caseCode,
        String centre,
        LocalDate leftOn,
        boolean identified,
        LocalDate identityErasedOn,
        LocalDate personErasedOn) {
    static DepartedAnswer of(Departed person, Retention retention) {
        return new DepartedAnswer(
                person.caseCode().value(),
                person.centre().value(),
                person.leftOn(),
                person.identified(),
                retention.dueOn(ErasedThing.IDENTITY, person.leftOn()),
                retention.dueOn(ErasedThing.PERSON, person.leftOn()));
    }
}
