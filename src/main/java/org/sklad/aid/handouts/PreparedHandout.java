package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.approvals.Approval;
import org.sklad.aid.dosage.Dosing;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Pick;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Heads;
import org.sklad.people.beneficiaries.Membership;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * All that is prepared for a handout before its transaction.
 *
 * @param from location of the goods, which are taken there or below it
 * @param person recipient; absent for a group
 * @param second id of the second operator of an override: signed in, or with an approval
 * @param approval approval on another screen; absent if the second operator typed a password here, or if the goods need no approval
 * @param at time of the handout
 * @param now time of the recording
 */
record PreparedHandout(
        UUID id,
        NewHandout wanted,
        Centre centre,
        Location from,
        Optional<BeneficiaryId> person,
        Texts texts,
        Optional<UUID> second,
        Optional<Approval> approval,
        Operator by,
        Instant at,
        Instant now) {

    /** The encrypted texts and picture. */
    record Texts(String collectedBy, String overrideReason, Optional<String> signature, List<LineTexts> lines) {
        /**
         * Encrypts the texts of a handout. All are empty if the key of the person is erased.
         *
         * @param collector person who took the goods for the recipient; empty if the recipient did
         * @param reason reason of an override; empty without an override
         */
        static Texts of(HandoutCipher.Seal seal, NewHandout wanted, String collector, String reason) {
            List<LineTexts> lines = new ArrayList<>();
            for (int i = 0; i < wanted.lines().size(); i++) {
                NewLine line = wanted.lines().get(i);
                lines.add(new LineTexts(
                        line.bought().isPresent(),
                        seal.close("prescription", i + 1, line.prescription()),
                        seal.close("dose", i + 1, line.dose()),
                        seal.close(
                                "dosing", i + 1, line.dosing().map(Dosing::text).orElse(""))));
            }
            return new Texts(
                    seal.close("collected_by", collector),
                    seal.close("override_reason", reason),
                    wanted.signature().filter(any -> seal.isOpen()).map(seal::closePicture),
                    lines);
        }
    }

    /** The encrypted texts of a line, and whether its goods come in with the handout. */
    public record LineTexts(boolean bought, String prescription, String dose, String dosing) {}

    /** Returns the encrypted texts of the lines of these picks, in their order. */
    List<LineTexts> textsOf(List<Pick> picks) {
        return picks.stream().map(pick -> texts.lines().get(pick.line() - 1)).toList();
    }

    /** Returns the number of people in the group; 0 for a person. */
    int heads() {
        return wanted.group().stream().mapToInt(Heads::count).sum();
    }

    /** Returns the document of the ledger. */
    Document document() {
        return new Document(id, by, at, now);
    }

    /**
     * Returns the person.
     *
     * @throws InvalidFields if the person is in another centre
     */
    static Beneficiary requireHere(Beneficiary person, CentreCode centre) {
        if (!person.centre().equals(centre)) {
            throw new InvalidFields(
                    "beneficiary",
                    Message.of(
                            "handouts.person-elsewhere",
                            person.caseCode().grouped(),
                            person.centre().value(),
                            centre.value()));
        }
        return person;
    }

    /**
     * Returns the person as a member of the household at the time of the handout, which is locked. The household of a record that arrives
     * later gets the goods that its member took, also if the member has left it since.
     */
    Beneficiary then(Handle handle, Beneficiary person) {
        if (!at.isBefore(now)) {
            return person;
        }
        Beneficiary then = Membership.then(handle, person).apply(at);
        then.householdCode().ifPresent(household -> Membership.take(handle, household));
        return then;
    }

    /** Returns the date of the handout at the centre. */
    LocalDate day() {
        return LocalDate.ofInstant(at, centre.timeZone());
    }
}
