package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;

/** Characteristics used for giving help; empty text is unknown. */
public record PersonKept(
        String caseCode,
        Sex sex,
        AgeBand ageBand,
        String clothes,
        String shoes,
        List<String> languages,
        String centre,
        String room,
        boolean present,
        Instant registeredAt) {
    static PersonKept of(Beneficiary person, Instant now) {
        return new PersonKept(
                person.caseCode().value(),
                person.sex(),
                person.ageBand(now),
                person.clothes(),
                person.shoes(),
                person.languages().list(),
                person.centre().value(),
                person.room(),
                person.present(),
                person.registeredAt());
    }
}
