package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * All that is prepared for a handout before its transaction.
 *
 * @param from location of the goods, which are taken there or below it
 * @param person recipient; absent for a group
 * @param second authenticated second operator of an override
 * @param at time of the handout
 * @param now time of the recording
 */
record Giving(
        UUID id,
        NewHandout wanted,
        Centre centre,
        Location from,
        Optional<BeneficiaryId> person,
        Texts texts,
        Optional<Operator> second,
        Operator by,
        Instant at,
        Instant now) {

    /** The encrypted texts and picture. */
    record Texts(String collectedBy, String overrideReason, Optional<String> signature, List<LineTexts> lines) {}

    record LineTexts(String prescription, String dose, String dosing) {}

    /** Returns the date of the handout at the centre. */
    LocalDate day() {
        return LocalDate.ofInstant(at, centre.timeZone());
    }
}
