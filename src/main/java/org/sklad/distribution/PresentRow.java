package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.Age;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.beneficiaries.Sex;

/** Somebody who is present in a centre, as far as rules ask. */
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
    AgeBand ageBand(LocalDate day) {
        return new Age(ageBand, nextBandOn).on(day).band();
    }
}
