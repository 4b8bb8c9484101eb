package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Sex;

/** A person who is present in a centre, with the facts that rules check. */
public record PresentRow(
        String id,
        CaseCode caseCode,
        Sex sex,
        AgeBand ageBand,
        LocalDate nextBandOn,
        CentreCode centre,
        String household,
        Instant staySince,
        ZoneId zone) {
    static PresentRow of(Beneficiary person) {
        return new PresentRow(
                person.id().toString(),
                person.caseCode(),
                person.sex(),
                person.ageBand(),
                person.nextBandOn(),
                person.centre(),
                person.household(),
                person.staySince(),
                person.zone());
    }

    AgeBand ageBand(LocalDate day) {
        return new Age(ageBand, nextBandOn).on(day).band();
    }
}
