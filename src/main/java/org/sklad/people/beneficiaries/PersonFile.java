package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Stay;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.i18n.NotFound;

/**
 * All that this package keeps of one person, for the person: whoever asks for it has to have been allowed to before. Of others in
 * a household nothing is told, nor who of the operators did or saw what.
 *
 * @param identity {@link Identity#UNKNOWN} where they said nothing of it
 * @param also their other registrations, of which all that follows is told too
 * @param stays the first first, as all that follows
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

    /** Another registration of the person that was merged into theirs, and what they said then of who they are. */
    public record Also(CaseCode caseCode, Instant registeredAt, Identity identity) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A card, and whether it still opens anything. */
    public record Card(CardCode code, boolean valid, Instant issuedAt) {}

    /** A time in a household; {@link #until} is absent while it lasts. */
    public record InHousehold(HouseholdCode household, Instant fromAt, Instant untilAt) {
        public Optional<Instant> until() {
            return ended(untilAt);
        }
    }

    /** A need of protection, and since when it is noted. */
    public record Noted(Vulnerability kind, Instant notedAt) {}

    /** What they answered when they were asked whether their identity may be kept, and by which text. */
    public record Asked(
            Instant recordedAt,
            CentreCode centre,
            Consent.Answer answer,
            String language,
            int version,
            Consent.How how,
            String text) {}

    /** That the identity was looked at. */
    public record Seen(Instant viewedAt, CentreCode centre, Purpose purpose) {}

    /** Absent while the stay lasts. */
    public static Optional<Instant> until(Stay stay) {
        return ended(stay.untilAt());
    }

    private static Optional<Instant> ended(Instant at) {
        return at.equals(Stay.OPEN) ? Optional.empty() : Optional.of(at);
    }

    /**
     * Reads it, in the caller's transaction.
     *
     * @throws NotFound for who was erased
     */
    public static PersonFile read(Handle handle, BeneficiaryId id, DataKeys keys) {
        PersonFileDao dao = handle.attach(PersonFileDao.class);
        Beneficiary person = OwnPeople.dao(handle).findById(id).orElseThrow(NotFound::new);
        List<Also> also = OwnPeople.dao(handle).registrations(person.id()).stream()
                .filter(each -> !each.equals(person.id()))
                .map(each -> OwnPeople.dao(handle).findWritten(each).orElseThrow(NotFound::new))
                .map(each -> new Also(each.caseCode(), each.registeredAt(), identity(handle, each.id(), keys)))
                .toList();
        return new PersonFile(
                person,
                identity(handle, person.id(), keys),
                also,
                dao.cards(id),
                handle.attach(StayDao.class).listAll(id),
                dao.households(id),
                vulnerabilities(handle, id),
                dao.consents(id),
                dao.views(id));
    }

    /** Each kind once, as it was noted first. */
    private static List<Noted> vulnerabilities(Handle handle, BeneficiaryId id) {
        KindCodes codes = KindCodes.of(handle);
        Map<Vulnerability, Noted> first = new EnumMap<>(Vulnerability.class);
        handle.attach(VulnerabilityDao.class)
                .rows(id)
                .forEach(row ->
                        row.open(codes).forEach(kind -> first.putIfAbsent(kind, new Noted(kind, row.notedAt()))));
        return first.values().stream()
                .sorted(Comparator.comparing(Noted::notedAt)
                        .thenComparing(each -> each.kind().name()))
                .toList();
    }

    private static Identity identity(Handle handle, BeneficiaryId registration, DataKeys keys) {
        IdentityDao identities = handle.attach(IdentityDao.class);
        WrappedKey key = identities.key(registration).orElseThrow(NotFound::new);
        return identities
                .find(registration)
                .map(closed -> closed.open(keys.open(registration.value(), key)))
                .orElse(Identity.UNKNOWN);
    }
}
