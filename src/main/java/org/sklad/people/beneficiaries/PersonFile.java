package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Stay;
import org.sklad.people.attributes.Vulnerability;

/**
 * All data that this package stores about one person, for the person. Callers must check access first. It contains nothing about other
 * members of a household, and no operators who recorded or viewed data.
 *
 * @param identity {@link Identity#UNKNOWN} if there is none
 * @param also their other registrations; the other components include data of these
 * @param stays oldest first, like all the following
 */
public record PersonFile(
        Beneficiary person,
        Identity identity,
        List<Also> also,
        List<Card> cards,
        List<Stay> stays,
        List<InHousehold> households,
        List<Noted> vulnerabilities,
        List<Asked> consents,
        List<Seen> views) {
    public PersonFile {
        also = List.copyOf(also);
        cards = List.copyOf(cards);
        stays = List.copyOf(stays);
        households = List.copyOf(households);
        vulnerabilities = List.copyOf(vulnerabilities);
        consents = List.copyOf(consents);
        views = List.copyOf(views);
    }

    /** Another registration that was merged into the person's, with its own identity. */
    public record Also(CaseCode caseCode, Instant registeredAt, Identity identity) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A card, and true if it is still valid. */
    public record Card(CardCode code, boolean valid, Instant issuedAt) {}

    /** A period in a household; {@link #until} is absent while it lasts. */
    public record InHousehold(HouseholdCode household, Instant fromAt, Instant untilAt) {
        public Optional<Instant> until() {
            return ended(untilAt);
        }

        boolean isAt(Instant time) {
            return !fromAt.isAfter(time) && untilAt.isAfter(time);
        }
    }

    /** A vulnerability, with the time since which it is noted. */
    public record Noted(Vulnerability kind, Instant notedAt) {}

    /** An answer to the consent question, with the text shown. */
    public record Asked(
            Instant recordedAt,
            CentreCode centre,
            Consent.Answer answer,
            String language,
            int version,
            Consent.How how,
            String text) {}

    /** A view of the identity. */
    public record Seen(Instant viewedAt, CentreCode centre, Purpose purpose) {}

    /** Returns the end of a stay; empty while it lasts. */
    public static Optional<Instant> until(Stay stay) {
        return ended(stay.untilAt());
    }

    private static Optional<Instant> ended(Instant at) {
        return at.equals(Stay.OPEN) ? Optional.empty() : Optional.of(at);
    }
}
