package org.sklad.people.attributes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.RoomCode;

/**
 * A person as the program works with them, without identity.
 *
 * @param ageBand as it was when it was last given, or before ({@link Age#learnt}); {@link #ageBand(Instant)} derives the present one
 * @param nextBandOn as {@link Age#nextOn}
 * @param clothes size; empty where not known
 * @param shoes size; empty where not known
 * @param centre where the present stay is; the last one's for who has left
 * @param room the code of the room there; empty where none is known
 * @param roomOrder where that room stands in a list
 * @param present false once the person has left and until they arrive somewhere
 * @param household the code of the present household; empty for who is in none
 * @param staySince when the present or last stay began
 * @param zone of that centre
 * @param version counts the changes, for If-Match
 */
public record Beneficiary(
        BeneficiaryId id,
        CaseCode caseCode,
        Sex sex,
        AgeBand ageBand,
        LocalDate nextBandOn,
        String clothes,
        String shoes,
        SpokenLanguages languages,
        CentreCode centre,
        String room,
        String roomOrder,
        boolean present,
        String household,
        Instant staySince,
        long version,
        Instant registeredAt,
        ZoneId zone) {

    /** The age band at this time, by the days of the centre. */
    public AgeBand ageBand(Instant at) {
        return age().on(LocalDate.ofInstant(at, zone)).band();
    }

    public Age age() {
        return new Age(ageBand, nextBandOn);
    }

    public Sizes sizes() {
        return new Sizes(clothes, shoes);
    }

    public Optional<RoomCode> roomCode() {
        return room.isEmpty() ? Optional.empty() : Optional.of(new RoomCode(room));
    }

    public Optional<HouseholdCode> householdCode() {
        return household.isEmpty() ? Optional.empty() : Optional.of(new HouseholdCode(household));
    }
}
