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
 * @param ageBand last age band recorded, or an earlier one ({@link Age#learnt}); {@link #ageBand(Instant)} derives the present one
 * @param nextBandOn same as {@link Age#nextOn}
 * @param clothes clothes size; empty if unknown
 * @param shoes shoe size; empty if unknown
 * @param centre centre of the present stay, or of the last stay after departure
 * @param room code of the room there; empty if unknown
 * @param roomOrder sort key of that room in a list
 * @param present false after departure, until the next arrival
 * @param household code of the present household; empty if there is none
 * @param staySince start of the present or last stay
 * @param zone time zone of that centre
 * @param version number of changes, for If-Match
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

    /** Returns the age band at this time, by the dates of the centre. */
    public AgeBand ageBand(Instant at) {
        return age().on(LocalDate.ofInstant(at, zone)).band();
    }

    public Age age() {
        return new Age(ageBand, nextBandOn);
    }

    /** Returns the same person as a member of another household; of none if the code is empty. */
    public Beneficiary memberOf(String code) {
        return new Beneficiary(
                id,
                caseCode,
                sex,
                ageBand,
                nextBandOn,
                clothes,
                shoes,
                languages,
                centre,
                room,
                roomOrder,
                present,
                code,
                staySince,
                version,
                registeredAt,
                zone);
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
