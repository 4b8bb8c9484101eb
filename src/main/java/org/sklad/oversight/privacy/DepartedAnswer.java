package org.sklad.oversight.privacy;

import java.time.LocalDate;

/**
 * A person who left, with the dates of automatic erasure.
 *
 * @param identified true if the identity is still stored
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
