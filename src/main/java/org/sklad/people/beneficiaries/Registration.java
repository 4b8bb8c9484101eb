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
 * Who is to be registered.
 *
 * @param household the code of a household, or the case code of somebody whose household it shall be; empty for none
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

    /** The same, together with somebody; empty for nobody. */
    public Registration inHouseholdOf(String caseCode) {
        return new Registration(centre, room, sex, age, sizes, languages, identity, vulnerabilities, caseCode);
    }
}
