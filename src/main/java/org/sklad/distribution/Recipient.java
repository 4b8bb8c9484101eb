package org.sklad.distribution;

import java.util.Set;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Sex;
import org.sklad.beneficiaries.Vulnerability;

/** What rules ask of a person, as it is on the day. */
public record Recipient(Sex sex, AgeBand ageBand, Set<Vulnerability> vulnerabilities) {
    public Recipient {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }
}
