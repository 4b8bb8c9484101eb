package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.RoomPlace;
import org.sklad.people.attributes.Stay;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.NotFound;

/** The people present in an operator's centres, without their identity. */
public final class Beneficiaries {
    private final Database database;
    private final LookupThrottle guesses;
    private final Rooms rooms;
    private final Randomness randomness;
    private final InstantSource clock;

    Beneficiaries(Database database, LookupThrottle guesses, Rooms rooms, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.guesses = guesses;
        this.rooms = rooms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Returns the person, for an operator who sees people in the person's centre.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws Forbidden if the operator sees no people there
     */
    public Beneficiary get(CaseCode code, Operator by) {
        return get(code, by, OwnPeople.SEE);
    }

    /** Returns the person as {@link #get(CaseCode, Operator)} does, for an operator with one of these roles there. */
    public Beneficiary get(CaseCode code, Operator by, Role... any) {
        return guesses.counted(by, () -> database.read(handle -> OwnPeople.get(handle, code, by, any)));
    }

    /**
     * Returns the person with a case code or a valid card, typed or scanned. Works in the caller's transaction.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws Forbidden if the operator has none of the roles at the person's centre
     */
    public Beneficiary getNamed(Handle handle, String text, Operator by, Role... any) {
        if (CardCode.find(text).isEmpty() && CaseCode.find(text).isEmpty()) {
            throw new NotFound();
        }
        return guesses.counted(by, () -> OwnPeople.require(OwnPeople.named(handle, text), by, any));
    }

    /** Returns the person as {@link #getNamed(Handle, String, Operator, Role...)} does, in its own read. */
    public Beneficiary getNamed(String text, Operator by, Role... any) {
        return database.read(handle -> getNamed(handle, text, by, any));
    }

    /**
     * Finds the person with a case code or card in any centre, also after departure. Only for events that have already happened to them,
     * never for display. Works in the caller's transaction.
     */
    public static Optional<Beneficiary> findWherever(Handle handle, String text) {
        return OwnPeople.named(handle, text);
    }

    /**
     * Finds the person of a registration in any centre, also after departure. Only for events that have already happened to them, never for
     * display.
     */
    public static Optional<Beneficiary> findWherever(Handle handle, BeneficiaryId id) {
        return OwnPeople.dao(handle).findById(id);
    }

    /**
     * Locks the rows of a person and of their household, so that no other transaction decides about them at the same time. A transaction
     * that counts handouts starts with it.
     *
     * @return the person as they are now, in any centre
     */
    public Optional<Beneficiary> take(Handle handle, BeneficiaryId id) {
        Optional<Beneficiary> person = OwnPeople.dao(handle).take(id);
        person.flatMap(Beneficiary::householdCode).ifPresent(handle.attach(HouseholdDao.class)::touch);
        return person;
    }

    /**
     * Locks the person as {@link #take(Handle, BeneficiaryId)} does, for an operator with one of these roles at the person's centre.
     *
     * @throws NotFound if the person has left the operator's centres
     * @throws Forbidden if the operator has none of the roles there
     */
    public Beneficiary take(Handle handle, BeneficiaryId id, Operator by, Role... any) {
        return OwnPeople.require(take(handle, id), by, any);
    }

    /** Returns all vulnerabilities of a person, for rules only, never for display. */
    public Set<Vulnerability> vulnerabilities(Handle handle, BeneficiaryId id) {
        return handle.attach(VulnerabilityDao.class).list(id, KindCodes.of(handle));
    }

    /** Returns the vulnerabilities of the person that the operator can see. */
    public Set<Vulnerability> vulnerabilities(Beneficiary person, Operator by) {
        Set<Vulnerability> seen = Vulnerability.seenBy(by, person.centre());
        if (seen.isEmpty()) {
            return seen;
        }
        Set<Vulnerability> noted = EnumSet.noneOf(Vulnerability.class);
        noted.addAll(database.read(handle -> vulnerabilities(handle, person.id())));
        noted.retainAll(seen);
        return noted;
    }

    /** Returns the valid card, for an operator who prints cards in the person's centre; empty for others. */
    public Optional<CardCode> card(Beneficiary person, Operator by) {
        return by.roles().hasAt(person.centre(), Role.FIELD)
                ? database.read(handle -> handle.attach(CardDao.class).valid(person.id()))
                : Optional.empty();
    }

    /**
     * Lists the people present by centre, room, household and case code. If the operator does not see rooms and households, the order is by
     * centre and case code, so that neither order nor position reveals them.
     *
     * @param centres centre codes in order, all of them the operator's
     * @param room code of one room as typed; empty for all, and if the operator sees no rooms
     * @param after position at the end of the previous page; empty for the first page
     */
    public List<Beneficiary> list(List<CentreCode> centres, String room, String after, int limit, Operator by) {
        RoomPlace place = RoomPlace.parse(after);
        centres.forEach(centre -> by.requireAt(centre, OwnPeople.SEE));
        String named = LookAlikes.code(room);
        if (!room.isEmpty() && !RoomCode.isValid(named)) {
            return List.of();
        }
        return database.read(handle -> {
            List<Beneficiary> found = new ArrayList<>();
            for (CentreCode centre : centres) {
                place.within(centre)
                        .filter(any -> found.size() < limit)
                        .ifPresent(from -> found.addAll(
                                BeneficiaryAnswer.seesAll(by, centre)
                                        ? byRoom(handle, centre, named, from, limit - found.size())
                                        : OwnPeople.dao(handle)
                                                .listByCode(centre, from.caseCode(), limit - found.size())));
            }
            return found;
        });
    }

    private static List<Beneficiary> byRoom(Handle handle, CentreCode centre, String room, RoomPlace from, int limit) {
        return OwnPeople.dao(handle).list(centre, room, from.roomOrder(), from.household(), from.caseCode(), limit);
    }

    /** Returns the position after the person at which the operator's list continues. */
    public static String placeOf(Beneficiary person, Operator by) {
        return RoomPlace.of(person, BeneficiaryAnswer.seesAll(by, person.centre()))
                .toString();
    }

    /** Lists the members of a household who are present in these centres, all of them the operator's, by case code. */
    public List<Beneficiary> ofHousehold(HouseholdCode household, List<CentreCode> centres, Operator by) {
        centres.forEach(centre -> by.requireAt(centre, OwnPeople.SEE));
        return database.read(handle -> OwnPeople.dao(handle).allOfHousehold(household)).stream()
                .filter(each -> each.present() && centres.contains(each.centre()))
                .toList();
    }

    /** Counts the people present in the centre, for an operator who sees people there. */
    public long count(CentreCode centre, Operator by) {
        by.requireAt(centre, OwnPeople.SEE);
        return database.read(handle -> OwnPeople.dao(handle).countPresentAt(centre));
    }

    /**
     * Changes sex, age band, sizes, languages and room.
     *
     * @param version version that the operator saw
     * @throws ChangedMeanwhile if the version is not the present one
     * @throws InvalidFields if the room is not in use there, or if the birth date contradicts the age band
     */
    public Beneficiary change(CaseCode code, long version, PersonChange change, Operator by) {
        Instant now = clock.instant();
        return database.write(handle -> {
            Beneficiary present = OwnPeople.get(handle, code, by, Role.FIELD);
            Optional<Room> room = sameOrOpen(handle, present, change.room());
            if (OwnPeople.dao(handle)
                            .change(change.of(
                                    present, version, RoomAssignment.code(room), RoomAssignment.order(room), now))
                    == 0) {
                throw new ChangedMeanwhile();
            }
            handle.attach(StayDao.class).setRoom(present.id(), RoomAssignment.code(room), Stay.OPEN);
            return OwnPeople.get(handle, code, by, Role.FIELD);
        });
    }

    /** Permits a room that was closed since the person moved in. */
    private Optional<Room> sameOrOpen(Handle handle, Beneficiary present, Optional<RoomCode> wanted) {
        return wanted.equals(present.roomCode())
                ? wanted.flatMap(code -> rooms.find(handle, present.centre(), code))
                : RoomAssignment.room(handle, rooms, present.centre(), wanted);
    }

    /**
     * Gives a person a new card and blocks the old one.
     *
     * @return true the first time; false if the same request came before
     * @throws NotFound if there is no person with this code in the operator's centres
     */
    public boolean replaceCard(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        FreshCodes codes = FreshCodes.draw(randomness);
        return database.once(claim, now, handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, Role.FIELD);
            CardDao cards = handle.attach(CardDao.class);
            cards.invalidate(person.id());
            codes.insertCard(card -> cards.insertUnlessTaken(card, claim.id(), person.id(), now, by.id()));
        });
    }

    /** Returns the card that a request made. */
    CardCode madeCard(UUID document) {
        return database.read(handle -> handle.attach(CardDao.class).ofDocument(document))
                .orElseThrow(NotFound::new);
    }

    /**
     * Requires the field role and a profession that sees vulnerabilities, before the form is checked.
     *
     * @throws Forbidden if the operator cannot note vulnerabilities of the person
     */
    public void requireNoting(CaseCode code, Operator by) {
        Beneficiary person = get(code, by, Role.FIELD);
        if (Vulnerability.changedBy(by, person.centre()).isEmpty()) {
            throw new Forbidden();
        }
    }

    /**
     * Replaces the vulnerabilities of a person. Those that the operator's profession does not see stay unchanged.
     *
     * @param version version that the operator saw
     * @throws Forbidden if a vulnerability is among them that the operator's profession does not see
     * @throws ChangedMeanwhile if the version is not the present one
     */
    public Beneficiary setVulnerabilities(CaseCode code, long version, Set<Vulnerability> wanted, Operator by) {
        Instant now = clock.instant();
        return database.write(handle -> {
            Beneficiary present = OwnPeople.get(handle, code, by, Role.FIELD);
            Set<Vulnerability> may = Vulnerability.changedBy(by, present.centre());
            if (may.isEmpty() || !may.containsAll(wanted)) {
                throw new Forbidden();
            }
            if (OwnPeople.dao(handle).countVersion(present.id(), version) == 0) {
                throw new ChangedMeanwhile();
            }
            VulnerabilityDao dao = handle.attach(VulnerabilityDao.class);
            KindCodes codes = KindCodes.of(handle);
            Set<Vulnerability> goes = EnumSet.copyOf(may);
            goes.removeAll(wanted);
            dao.remove(present.id(), goes, codes);
            dao.add(present.id(), wanted, codes, now, by.id());
            return OwnPeople.get(handle, code, by, Role.FIELD);
        });
    }
}
