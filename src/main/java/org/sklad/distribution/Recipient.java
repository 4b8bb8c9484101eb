package org.sklad.distribution;

import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Sex;
import org.sklad.beneficiaries.Vulnerability;

/** What rules ask of a person, as it is on the day. */
public record Recipient(Sex sex, AgeBand ageBand, Set<Vulnerability> vulnerabilities) {
    public Recipient {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }

    /** The same person for who knows of these vulnerabilities at most. */
    Recipient knownAs(Set<Vulnerability> seen) {
        return new Recipient(
                sex, ageBand, vulnerabilities.stream().filter(seen::contains).collect(Collectors.toUnmodifiableSet()));
    }
}
