package org.sklad.people.beneficiaries;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Vulnerability;

/**
 * The data of a person to be registered.
 *
 * @param household household code, or case code of a person whose household they join; empty for none
 */
public record Registration(
        CentreCode centre,
        Optional<RoomCode> room,
        Sex sex,
        Age age,
        Sizes sizes,
        SpokenLanguages languages,
        Identity identity,
        Set<Vulnerability> vulnerabilities,
        String household) {
    public Registration {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }

    /** Returns the registration with the household of another person; empty for none. */
    public Registration inHouseholdOf(String caseCode) {
        return new Registration(centre, room, sex, age, sizes, languages, identity, vulnerabilities, caseCode);
    }
}
