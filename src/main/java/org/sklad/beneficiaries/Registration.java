package org.sklad.beneficiaries;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.CentreCode;
import org.sklad.centres.RoomCode;

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
    Registration inHouseholdOf(String caseCode) {
        return new Registration(centre, room, sex, age, sizes, languages, identity, vulnerabilities, caseCode);
    }
}
