package org.sklad.aid.handouts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.dosing.Dosing;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** What is found, compared and encrypted for a handout before its transaction, by one read. */
final class Preparation {
    /** A device's clock may be so far ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Database database;
    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final SecondOperators seconds;
    private final HandoutCipher seals;

    Preparation(
            Database database,
            Locations locations,
            Beneficiaries beneficiaries,
            SecondOperators seconds,
            HandoutCipher seals) {
        this.database = database;
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.seconds = seconds;
        this.seals = seals;
    }

    /**
     * Empty for a request that was done before; a password or a time that is wrong by now is not asked for again.
     *
     * @throws NotFound as {@link #requireThere}, before anything else is said
     * @throws org.sklad.platform.db.IdReused when the id was used for other content
     */
    Optional<Giving> of(IdempotencyKey claim, NewHandout wanted, Operator by, Instant now) {
        Optional<Seen> found = database.read(handle -> see(handle, claim, wanted, by));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Seen seen = found.get();
        requireStock(seen.from(), wanted.centre());
        seen.person().ifPresent(each -> requireHere(each.person(), seen.centre().code()));
        Instant at = occurredAt(wanted, now);
        boolean late = at.isBefore(now.minus(Handouts.LATE));
        // Last: a wrong password costs the second operator time, which no slip in another field may.
        Optional<Operator> second =
                wanted.overriding().map(overriding -> seconds.prove(overriding, wanted.centre(), late, by));
        return Optional.of(new Giving(
                claim.id(),
                wanted,
                seen.centre(),
                seen.from(),
                seen.person().map(each -> each.person().id()),
                seal(claim.id(), wanted, seen.person()),
                second,
                by,
                at,
                now));
    }

    /** Who and what is named, as it is there. */
    private record Seen(Centre centre, Location from, Optional<Keyed> person) {}

    private record Keyed(Beneficiary person, String wrapped, String collector) {}

    private Optional<Seen> see(Handle handle, IdempotencyKey claim, NewHandout wanted, Operator by) {
        boolean known = IdempotencyKeys.isKnown(handle, claim.id());
        if (known && isRecorded(handle, claim.id())) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        Centre centre = Centres.get(handle, wanted.centre());
        Location from = location(
                handle, LocationAddress.find(wanted.location(), centre.code()).orElseThrow(NotFound::new), by);
        Optional<Keyed> person = wanted.person().map(code -> keyed(handle, code, wanted.collectedBy(), by));
        if (known) {
            IdempotencyKeys.refuseReuse(handle, claim);
        }
        return Optional.of(new Seen(centre, from, person));
    }

    /**
     * Refuses what is not there for the operator. A handout that was recorded with the id is answered for, whoever has left since.
     *
     * @throws NotFound when there is no such centre, person or location for the operator
     * @throws Forbidden when the operator does not hand out there
     */
    void requireThere(
            Optional<UUID> id, CentreCode code, Optional<String> person, Optional<String> place, Operator by) {
        by.requireAt(code, Role.FIELD);
        database.read(handle -> {
            boolean recorded = id.filter(each -> isRecorded(handle, each)).isPresent();
            Centre centre = Centres.get(handle, code);
            if (!recorded) {
                person.ifPresent(text -> beneficiaries.getNamed(handle, text, by, Role.FIELD));
                place.flatMap(text -> LocationAddress.find(text, code))
                        .ifPresent(address -> location(handle, address, by));
            }
            return centre;
        });
    }

    private static boolean isRecorded(Handle handle, UUID id) {
        return handle.attach(HandoutDao.class).centreOf(id).isPresent();
    }

    /** Within the centre, or the bag of a mobile team in another one where the operator hands out too. */
    private Location location(Handle handle, LocationAddress address, Operator by) {
        by.requireAt(address.centre(), Role.FIELD);
        return locations.find(handle, address).orElseThrow(NotFound::new);
    }

    private static void requireStock(Location location, CentreCode centre) {
        boolean away = !location.centre().equals(centre);
        if (!location.kind().isReal() || (away && location.kind() != LocationKind.BAG)) {
            throw new InvalidFields(
                    "location",
                    Message.of("handouts.no-stock-there", location.address().toString()));
        }
    }

    /** Refuses goods for who is in another centre than where they are given. */
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

    private Keyed keyed(Handle handle, String code, String collectedBy, Operator by) {
        Beneficiary person = beneficiaries.getNamed(handle, code, by, Role.FIELD);
        String wrapped = handle.attach(HandoutDao.class).wrappedKey(person.id()).orElseThrow(NotFound::new);
        return new Keyed(person, wrapped, collector(handle, collectedBy, by));
    }

    /** The case code where a person of ours is named by case or card code; else what was typed. */
    private String collector(Handle handle, String typed, Operator by) {
        try {
            return typed.isEmpty()
                    ? ""
                    : beneficiaries
                            .getNamed(handle, typed, by, Role.FIELD)
                            .caseCode()
                            .value();
        } catch (NotFound | Forbidden nobodyOfOurs) {
            return typed;
        }
    }

    private Giving.Texts seal(UUID id, NewHandout wanted, Optional<Keyed> keyed) {
        HandoutCipher.Seal seal = keyed.map(
                        each -> seals.of(id, each.person().id().value(), each.wrapped()))
                .orElseGet(() -> seals.ofGroup(id));
        List<Giving.LineTexts> lines = new ArrayList<>();
        for (int i = 0; i < wanted.lines().size(); i++) {
            NewLine line = wanted.lines().get(i);
            lines.add(new Giving.LineTexts(
                    seal.close("prescription", i + 1, line.prescription()),
                    seal.close("dose", i + 1, line.dose()),
                    seal.close("dosing", i + 1, line.dosing().map(Dosing::text).orElse(""))));
        }
        return new Giving.Texts(
                seal.close("collected_by", keyed.map(Keyed::collector).orElse(wanted.collectedBy())),
                seal.close(
                        "override_reason",
                        wanted.overriding().map(Overriding::reason).orElse("")),
                wanted.signature().map(seal::closePicture),
                lines);
    }

    private static Instant occurredAt(NewHandout wanted, Instant now) {
        Instant at = wanted.occurredAt().orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new InvalidFields("occurredAt", Message.of("handouts.occurred-at.future"));
        }
        boolean withSecond = wanted.overriding().isPresent();
        if (at.isBefore(now.minus(withSecond ? Handouts.LATE_WITH_MANAGER : Handouts.LATE))) {
            throw new InvalidFields(
                    "occurredAt",
                    Message.of(
                            "handouts.occurred-at.early", Handouts.LATE.toDays(), Handouts.LATE_WITH_MANAGER.toDays()));
        }
        return at;
    }
}
