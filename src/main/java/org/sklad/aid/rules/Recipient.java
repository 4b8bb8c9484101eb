package org.sklad.aid.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/**
 * The facts about a person that rules check, as of the day.
 *
 * @param household a household of one, unless a rule needs the real size
 */
public record Recipient(Sex sex, AgeBand ageBand, Set<Vulnerability> vulnerabilities, HouseholdSize household) {
    public Recipient {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }

    public Recipient(Sex sex, AgeBand ageBand, Set<Vulnerability> vulnerabilities) {
        this(sex, ageBand, vulnerabilities, HouseholdSize.alone(ageBand));
    }

    /** Returns the same person in a household of this size. */
    public Recipient of(HouseholdSize size) {
        return new Recipient(sex, ageBand, vulnerabilities, size);
    }

    /** Returns the same person with only those of the vulnerabilities that the reader may see. */
    public Recipient knownAs(Set<Vulnerability> seen) {
        Set<Vulnerability> known =
                vulnerabilities.stream().filter(seen::contains).collect(Collectors.toUnmodifiableSet());
        return new Recipient(sex, ageBand, known, household);
    }
}
