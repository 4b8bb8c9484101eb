package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.SealedName;
import org.sklad.people.attributes.Stay;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** Arrivals at a centre and departures from it. */
public final class Stays {
    private final Database database;
    private final LookupThrottle guesses;
    private final NameIndex names;
    private final Rooms rooms;
    private final Follower follower;
    private final InstantSource clock;

    Stays(
            Database database,
            LookupThrottle guesses,
            NameIndex names,
            Rooms rooms,
            Follower follower,
            InstantSource clock) {
        this.database = database;
        this.guesses = guesses;
        this.names = names;
        this.rooms = rooms;
        this.follower = follower;
        this.clock = clock;
    }

    /** An arrival or a departure. */
    public record Recorded(Beneficiary beneficiary, Stay stay) {}

    /** Updates data of other rooms when a departure is reversed, in the same transaction. */
    @FunctionalInterface
    public interface Follower {
        /**
         * Updates the data of one registration of the person.
         *
         * @param now time of the act
         */
        void departureReversed(Handle handle, BeneficiaryId registration, Instant now);
    }

    /**
     * Records the arrival of a person by their card: ends the stay elsewhere, if there is one, and begins one here. This is the only way to
     * reach a person who is in another centre.
     *
     * @throws NotFound if the operator has no role at the centre, or no valid card has this code
     * @throws Refused if the person is already here
     * @throws org.sklad.platform.i18n.InvalidFields if the room is not in use there
     */
    public boolean arrive(
            IdempotencyKey claim, CardCode card, CentreCode centre, Optional<RoomCode> room, Operator by) {
        by.requireAt(centre, Role.FIELD);
        Instant now = clock.instant();
        Optional<NameIndex.Entry> name = nameOf(card).map(each -> names.prepare(each, centre));
        return guesses.counted(
                by,
                () -> database.once(claim, now, handle -> {
                    Beneficiary person = OwnPeople.dao(handle).findByCard(card).orElseThrow(NotFound::new);
                    if (person.present() && person.centre().equals(centre)) {
                        throw Refused.conflict(
                                "beneficiaries.here-already", person.caseCode().grouped());
                    }
                    open(handle, person, claim, RoomAssignment.room(handle, rooms, centre, room), centre, now, by);
                    NameIndex.moveMerged(handle, person.id());
                    // A name that was added or changed since the read gets no tokens now, but a mark to be indexed
                    // later.
                    NameIndex.put(
                            handle,
                            person.id(),
                            centre,
                            name.map(each -> each.of().name()).orElse(""),
                            name.map(NameIndex.Entry::tokens).orElse(Set.of()));
                }));
    }

    private Optional<SealedName> nameOf(CardCode card) {
        return database.read(handle ->
                OwnPeople.dao(handle).findByCard(card).flatMap(person -> NameIndex.find(handle, person.id())));
    }

    private static void open(
            Handle handle,
            Beneficiary person,
            IdempotencyKey claim,
            Optional<Room> room,
            CentreCode centre,
            Instant now,
            Operator by) {
        StayDao stays = handle.attach(StayDao.class);
        String document = claim.id().toString();
        if (person.present()) {
            stays.end(person.id(), now, document, Optional.of(by.id()), Stay.OPEN);
        }
        Caseworkers.end(handle, person.id());
        stays.insert(Stay.begun(claim.id(), person.id(), centre, RoomAssignment.code(room), now, by.id()));
        OwnPeople.dao(handle)
                .arrive(person.id(), centre, RoomAssignment.code(room), RoomAssignment.order(room), now, Stay.OPEN);
    }

    /** Returns the arrival that a request recorded; refuses operators without the field role at its centre. */
    public Recorded arrival(UUID id, Operator by) {
        return recorded(dao -> dao.find(id), by);
    }

    /** Returns the departure that a request recorded; refuses operators without the field role at its centre. */
    Recorded departure(UUID id, Operator by) {
        return recorded(dao -> dao.endedBy(id.toString()), by);
    }

    private Recorded recorded(Function<StayDao, Optional<Stay>> find, Operator by) {
        return database.read(handle -> {
            Stay stay = find.apply(handle.attach(StayDao.class)).orElseThrow(NotFound::new);
            by.requireAt(stay.centre(), Role.FIELD);
            Beneficiary person =
                    OwnPeople.dao(handle).findById(stay.beneficiary()).orElseThrow(NotFound::new);
            return new Recorded(person, stay);
        });
    }

    /**
     * Ends a person's stay. No operator sees them until they arrive at a centre with their card.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     */
    public boolean depart(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, Role.FIELD);
            int ended = handle.attach(StayDao.class)
                    .end(person.id(), now, claim.id().toString(), Optional.of(by.id()), Stay.OPEN);
            if (ended == 0) {
                // They left already. Another departure would begin the time until their erasure again.
                throw new NotFound();
            }
            OwnPeople.dao(handle).depart(person.id(), now);
            NameIndex.removeAll(handle, person.id());
        });
    }

    /**
     * Reverses a departure that was recorded today by mistake. The stay goes on with its caseworker, and with its room if the room is
     * still in use. Reservations stay ended, because the goods may have been promised to another person.
     *
     * @throws NotFound if the person's last stay was not in a centre of the operator
     * @throws Refused if the person is present or was erased, or left before today
     */
    public boolean reverseDeparture(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            BeneficiaryDao people = OwnPeople.dao(handle);
            Beneficiary found = lastHere(handle, code, by);
            Beneficiary person = people.take(found.id()).orElseThrow(NotFound::new);
            Stay stay = endedToday(handle, person, now).orElseThrow(() -> notToday(person));
            Optional<Room> room = Optional.of(stay.room())
                    .filter(each -> !each.isEmpty())
                    .flatMap(each -> rooms.find(handle, stay.centre(), new RoomCode(each)))
                    .filter(Room::active);
            String roomCode = RoomAssignment.code(room);
            int reopened = people.reopen(person.id(), roomCode, RoomAssignment.order(room), stay.untilAt(), Stay.OPEN);
            if (reopened == 0) {
                throw notToday(person);
            }
            StayDao stays = handle.attach(StayDao.class);
            stays.goOn(stay.endedDocument(), Stay.OPEN);
            stays.setRoom(person.id(), roomCode, Stay.OPEN);
            List<BeneficiaryId> registrations = people.registrations(person.id());
            NameIndex.indexLater(handle, registrations);
            registrations.forEach(each -> follower.departureReversed(handle, each, now));
        });
    }

    private static Refused notToday(Beneficiary person) {
        return Refused.conflict(
                "beneficiaries.departure.not-today", person.caseCode().grouped());
    }

    /** Returns true if the operator can reverse the person's departure. */
    public boolean mayReverseDeparture(CaseCode code, Operator by) {
        Instant now = clock.instant();
        return guesses.counted(
                by,
                () -> database.read(handle ->
                        endedToday(handle, lastHere(handle, code, by), now).isPresent()));
    }

    private static Optional<Stay> endedToday(Handle handle, Beneficiary person, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, person.zone());
        return list(handle, person.id()).stream()
                .max(Comparator.comparing(Stay::untilAt))
                .filter(each ->
                        LocalDate.ofInstant(each.untilAt(), person.zone()).equals(today));
    }

    /**
     * Requires the right to end a stay before the form is checked. A person who was last here counts as here, so that a repeated request
     * gets the first answer again.
     */
    public void requireLastHere(CaseCode code, Operator by) {
        guesses.counted(by, () -> lastHere(code, by));
    }

    /** Returns a person who was last in a centre where the operator has the field role. */
    Beneficiary lastHere(CaseCode code, Operator by) {
        return database.read(handle -> lastHere(handle, code, by));
    }

    private static Beneficiary lastHere(Handle handle, CaseCode code, Operator by) {
        Beneficiary person = OwnPeople.dao(handle).find(code).orElseThrow(NotFound::new);
        by.requireAt(person.centre(), Role.FIELD);
        return person;
    }

    /** Lists all stays of a registration, oldest first. */
    public static List<Stay> list(Handle handle, BeneficiaryId beneficiary) {
        return handle.attach(StayDao.class).list(beneficiary);
    }

    /** Ends the stay of a registration that is merged into another. */
    public static void endMerged(Handle handle, BeneficiaryId merged, UUID merge, Instant now, Operator by) {
        handle.attach(StayDao.class).end(merged, now, merge.toString(), Optional.of(by.id()), Stay.OPEN);
    }

    /** Reopens the stay that a merge ended, if there was one. */
    public static Optional<Stay> reopen(Handle handle, BeneficiaryId merged, UUID merge) {
        StayDao stays = handle.attach(StayDao.class);
        stays.goOn(merge.toString(), Stay.OPEN);
        return stays.open(merged, Stay.OPEN);
    }
}
