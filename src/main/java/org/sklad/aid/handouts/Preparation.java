package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.approvals.Approval;
import org.sklad.aid.approvals.ApprovalState;
import org.sklad.aid.approvals.Approvals;
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
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;

/** Preparation of a handout before its transaction: one read, then checks and encryption. */
record Preparation(
        Database database,
        Locations locations,
        Beneficiaries beneficiaries,
        SecondOperators seconds,
        HandoutCipher seals,
        Messages messages) {
    /**
     * Prepares a handout. Returns nothing for a repeated request, whose password and time are not checked again.
     *
     * @throws NotFound as for {@link #requireThere}, before any other error
     * @throws org.sklad.platform.db.IdReused if the id was used for other content
     */
    Optional<PreparedHandout> of(IdempotencyKey claim, NewHandout wanted, Operator by, Instant now) {
        return check(claim, wanted, by, now).map(each -> prepared(each, second(each)));
    }

    /** Checks all fields except the second operator. Returns nothing for a repeated request. */
    Optional<Checked> check(IdempotencyKey claim, NewHandout wanted, Operator by, Instant now) {
        return database.read(handle -> see(handle, claim, wanted, by, now)).map(seen -> {
            requireStock(seen.from(), wanted.centre());
            seen.person()
                    .ifPresent(each -> PreparedHandout.requireHere(
                            each.person(), seen.centre().code()));
            return new Checked(claim, wanted, seen, by, occurredAt(wanted, now), now);
        });
    }

    /**
     * Authenticates the second operator of an override. This is last, because a wrong password costs the second operator time and a right
     * code is used up: an error in another field must not cause that.
     */
    Optional<Operator> second(Checked checked) {
        NewHandout wanted = checked.wanted();
        return wanted.overriding()
                .map(overriding -> seconds.prove(overriding, wanted.centre(), checked.isLate(), checked.by()));
    }

    /**
     * Encrypts the texts.
     *
     * @param signedIn second operator; absent if the handout has no override
     */
    PreparedHandout prepared(Checked checked, Optional<Operator> signedIn) {
        IdempotencyKey claim = checked.claim();
        NewHandout wanted = checked.wanted();
        Seen seen = checked.seen();
        Operator by = checked.by();
        Optional<Approval> approval = seen.approval().filter(each -> signedIn.isEmpty() && !checked.isLate());
        String reason = wanted.overriding()
                .map(Overriding::reason)
                .or(() -> approval.map(
                        each -> messages.text(by.language(), Message.of("approvals.reason." + each.reason()))))
                .orElse("");
        return new PreparedHandout(
                claim.id(),
                wanted,
                seen.centre(),
                seen.from(),
                seen.person().map(each -> each.person().id()),
                seal(claim.id(), wanted, seen.person(), reason),
                signedIn.map(Operator::id).or(() -> approval.flatMap(Approval::second)),
                approval,
                by,
                checked.at(),
                checked.now());
    }

    /** A handout of which everything is checked except the second operator. */
    record Checked(IdempotencyKey claim, NewHandout wanted, Seen seen, Operator by, Instant at, Instant now) {
        boolean isLate() {
            return at.isBefore(now.minus(NewHandout.LATE));
        }
    }

    /** The centre, location and person that the request names, and the approval of a second operator. */
    private record Seen(Centre centre, Location from, Optional<Keyed> person, Optional<Approval> approval) {}

    private record Keyed(Beneficiary person, HandoutDao.PersonKey key, String collector) {}

    private Optional<Seen> see(Handle handle, IdempotencyKey claim, NewHandout wanted, Operator by, Instant now) {
        boolean known = IdempotencyKeys.isKnown(handle, claim.id());
        if (known && isRecorded(handle, claim.id())) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        Centre centre = Centres.get(handle, wanted.centre());
        Location from = location(
                handle, LocationAddress.find(wanted.location(), centre.code()).orElseThrow(NotFound::new), by);
        Optional<Keyed> person = wanted.person().map(code -> keyed(handle, code, wanted, claim.id(), by));
        if (known) {
            IdempotencyKeys.refuseReuse(handle, claim);
        }
        Optional<Approval> approval = person.filter(each -> each.key().approvalAsked())
                .flatMap(each -> approved(handle, claim.id(), each.person(), by, now));
        return Optional.of(new Seen(centre, from, person, approval));
    }

    /** Returns the approval for this person, unless it is old or the operator who records the handout gave it. */
    private static Optional<Approval> approved(Handle handle, UUID id, Beneficiary person, Operator by, Instant now) {
        return Approvals.find(handle, id)
                .filter(each -> each.state() == ApprovalState.APPROVED
                        && each.isInTime(now)
                        && each.person().equals(person.id())
                        && each.centre().equals(person.centre())
                        && each.second()
                                .filter(second -> !second.equals(by.id()))
                                .isPresent());
    }

    /**
     * Checks that the operator sees the centre, the person and the location. If a handout was recorded with the id, checks only the centre,
     * because the person may have left since.
     *
     * @throws NotFound if the operator sees no such centre, person or location
     * @throws Forbidden if the operator is not a field worker there
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

    /** Finds a location of the centre, or a bag of another centre where the operator is a field worker too. */
    private Location location(Handle handle, LocationAddress address, Operator by) {
        by.requireAt(address.centre(), Role.FIELD);
        return locations.find(handle, address).orElseThrow(NotFound::new);
    }

    private static void requireStock(Location location, CentreCode centre) {
        boolean away = !location.centre().equals(centre);
        if (!location.kind().isReal() || (away && location.kind() != LocationKind.BAG)) {
            throw new InvalidFields("location", Message.of("handouts.no-stock-there", location.address()));
        }
    }

    private Keyed keyed(Handle handle, String code, NewHandout wanted, UUID id, Operator by) {
        Beneficiary person = beneficiaries.getNamed(handle, code, by, Role.FIELD);
        HandoutDao.PersonKey key =
                handle.attach(HandoutDao.class).key(person.id(), id).orElseThrow(NotFound::new);
        return new Keyed(person, key, collector(handle, wanted.collectedBy(), by));
    }

    /** Returns the case code if the text is a case or card code of a person that the operator sees; else the text as typed. */
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

    private PreparedHandout.Texts seal(UUID id, NewHandout wanted, Optional<Keyed> keyed, String reason) {
        HandoutCipher.Seal seal = keyed.map(each ->
                        seals.of(id, each.person().id().value(), each.key().wrapped()))
                .orElseGet(() -> seals.ofGroup(id));
        return PreparedHandout.Texts.of(
                seal, wanted, keyed.map(Keyed::collector).orElse(wanted.collectedBy()), reason);
    }

    private static Instant occurredAt(NewHandout wanted, Instant now) {
        Instant at = wanted.occurredAt().orElse(now);
        if (at.isAfter(now.plus(OnDevice.SKEW))) {
            throw new InvalidFields("occurredAt", Message.of("handouts.occurred-at.future"));
        }
        boolean withSecond = wanted.overriding().isPresent();
        if (at.isBefore(now.minus(withSecond ? NewHandout.LATE_WITH_MANAGER : NewHandout.LATE))) {
            throw new InvalidFields(
                    "occurredAt",
                    Message.of(
                            "handouts.occurred-at.early",
                            NewHandout.LATE.toDays(),
                            NewHandout.LATE_WITH_MANAGER.toDays()));
        }
        return at;
    }
}
