package org.sklad.people.attributes;

import java.time.Instant;
import java.util.Optional;
import org.sklad.centres.places.RoomCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The editable data of a person, except identity and vulnerabilities. */
public record PersonChange(Optional<RoomCode> room, Sex sex, AgeBand ageBand, Sizes sizes, SpokenLanguages languages) {
    /**
     * Returns the person as changed.
     *
     * @param version version that the operator saw
     * @param place code of the room; empty if unknown
     * @param roomOrder sort key of the room in a list
     * @throws InvalidFields if the birth date contradicts the age band
     */
    public Beneficiary of(Beneficiary present, long version, String place, String roomOrder, Instant now) {
        Age age = age(present, now);
        return new Beneficiary(
                present.id(),
                present.caseCode(),
                sex,
                age.band(),
                age.nextOn(),
                sizes.clothes(),
                sizes.shoes(),
                languages,
                present.centre(),
                place,
                roomOrder,
                present.present(),
                present.household(),
                present.staySince(),
                version,
                present.registeredAt(),
                present.zone());
    }

    /** Derives the age from the birth date, if there is one on record. */
    private Age age(Beneficiary present, Instant now) {
        if (!present.age().isDerived()) {
            return Age.known(ageBand);
        }
        AgeBand derived = present.ageBand(now);
        if (derived != ageBand) {
            throw new InvalidFields("ageBand", Message.of("beneficiaries.age-by-birth-date", derived.code()));
        }
        // Returns the stored age and not today's: a paper handout of last week needs last week's band.
        return present.age();
    }
}
