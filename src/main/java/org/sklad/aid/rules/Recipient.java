package org.sklad.aid.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/**
 * What rules ask of a person, as it is on the day.
 *
 * @param household of one, as long as no rule asks for it
 */
public record Recipient(Sex sex, AgeBand ageBand, Set<Vulnerability> vulnerabilities, HouseholdSize household) {
    public Recipient {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }

    public Recipient(Sex sex, AgeBand ageBand, Set<Vulnerability> vulnerabilities) {
        this(sex, ageBand, vulnerabilities, HouseholdSize.alone(ageBand));
    }

    /** The same person, of a household of this size. */
    public Recipient of(HouseholdSize size) {
        return new Recipient(sex, ageBand, vulnerabilities, size);
    }

    /** The same person for who knows of these vulnerabilities at most. */
    public Recipient knownAs(Set<Vulnerability> seen) {
        Set<Vulnerability> known =
                vulnerabilities.stream().filter(seen::contains).collect(Collectors.toUnmodifiableSet());
        return new Recipient(sex, ageBand, known, household);
    }
}
