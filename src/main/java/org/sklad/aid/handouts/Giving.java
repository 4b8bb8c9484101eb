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
 * All that is made ready for a handout before its transaction.
 *
 * @param from where the goods are taken, or beneath it
 * @param person whom they are for; absent for a group
 * @param second who stands for an override, proven
 * @param at when it happened
 * @param now when it is recorded
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

    /** What is typed and drawn, encrypted. */
    record Texts(String collectedBy, String overrideReason, Optional<String> signature, List<LineTexts> lines) {}

    record LineTexts(String prescription, String dose, String dosing) {}

    /** The date of it at the centre. */
    LocalDate day() {
        return LocalDate.ofInstant(at, centre.timeZone());
    }
}
