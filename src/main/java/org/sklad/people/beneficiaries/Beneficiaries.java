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
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.RoomPlace;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Stay;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** The people who are present in an operator's centres, without their identity. */
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

    /** What can be changed of a person beside identity and vulnerabilities. */
    public record Change(Optional<RoomCode> room, Sex sex, AgeBand ageBand, Sizes sizes, SpokenLanguages languages) {}

    /**
     * The person for who sees people where they are.
     *
     * @throws NotFound when there is no such person in the operator's centres
     * @throws Forbidden when the operator sees no people there
     */
    public Beneficiary get(CaseCode code, Operator by) {
        return get(code, by, OwnPeople.SEE);
    }

    /** As {@link #get(CaseCode, Operator)}, for who has one of these roles there. */
    public Beneficiary get(CaseCode code, Operator by, Role... any) {
        return guesses.counted(by, () -> database.read(handle -> OwnPeople.get(handle, code, by, any)));
    }

    /**
     * The person whom a text names, typed or scanned: a case code or a valid card. In the caller's transaction.
     *
     * @throws NotFound when it names nobody in the operator's centres
     * @throws Forbidden when the operator has none of the roles where the person is
     */
    public Beneficiary getNamed(Handle handle, String text, Operator by, Role... any) {
        if (CardCode.find(text).isEmpty() && CaseCode.find(text).isEmpty()) {
            throw new NotFound();
        }
        return guesses.counted(by, () -> OwnPeople.require(findNamed(handle, text), by, any));
    }

    /** As {@link #getNamed(Handle, String, Operator, Role...)} in a read of its own. */
    public Beneficiary getNamed(String text, Operator by, Role... any) {
        return database.read(handle -> getNamed(handle, text, by, any));
    }

    /**
     * The person whom a text names, wherever they are or were: for what has happened to them already, and never for showing. In the
     * caller's transaction.
     */
    public static Optional<Beneficiary> findWherever(Handle handle, String text) {
        return findNamed(handle, text);
    }

    /** The person of a registration, wherever they are or were: for what has happened to them already, and never for showing. */
    public static Optional<Beneficiary> findWherever(Handle handle, BeneficiaryId id) {
        return OwnPeople.dao(handle).findById(id);
    }

    private static Optional<Beneficiary> findNamed(Handle handle, String text) {
        BeneficiaryDao dao = OwnPeople.dao(handle);
        return CardCode.find(text)
                .flatMap(dao::findByCard)
                .or(() -> CaseCode.find(text).flatMap(dao::find));
    }

    /**
     * Takes the rows of a person and of their household, so that what is decided about them in this transaction is decided by no
     * other at the same time. Comes first in a transaction that counts what was given.
     *
     * @return the person as they are now, wherever that is
     */
    public Optional<Beneficiary> take(Handle handle, BeneficiaryId id) {
        Optional<Beneficiary> person = OwnPeople.dao(handle).take(id);
        person.flatMap(Beneficiary::householdCode).ifPresent(handle.attach(HouseholdDao.class)::touch);
        return person;
    }

    /**
     * As {@link #take(Handle, BeneficiaryId)}, for who has one of these roles where the person is.
     *
     * @throws NotFound when they have left the operator's centres
     * @throws Forbidden when the operator has none of the roles where they are
     */
    public Beneficiary take(Handle handle, BeneficiaryId id, Operator by, Role... any) {
        return OwnPeople.require(take(handle, id), by, any);
    }

    /** All that is on record of a person's vulnerability: for rules, never for showing. */
    public Set<Vulnerability> vulnerabilities(Handle handle, BeneficiaryId id) {
        return handle.attach(VulnerabilityDao.class).list(id, KindCodes.of(handle));
    }

    /** What of it the operator may see. */
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

    /** The present card, for who prints cards where the person is; nothing for others. */
    public Optional<CardCode> card(Beneficiary person, Operator by) {
        return by.roles().hasAt(person.centre(), Role.FIELD)
                ? database.read(handle -> handle.attach(CardDao.class).valid(person.id()))
                : Optional.empty();
    }

    /**
     * Who is present, by centre, room, household and case code; by centre and case code where the operator sees no rooms and
     * households, so that neither order nor place tells of them.
     *
     * @param centres codes in order, all of them the operator's
     * @param room the code of one room; empty for all, and where the operator sees no rooms
     * @param after where the page before ended; empty for the first
     */
    public List<Beneficiary> list(List<CentreCode> centres, String room, String after, int limit, Operator by) {
        RoomPlace place = RoomPlace.parse(after);
        centres.forEach(centre -> by.requireAt(centre, OwnPeople.SEE));
        if (!room.isEmpty() && !RoomCode.isValid(room)) {
            return List.of();
        }
        return database.read(handle -> {
            List<Beneficiary> found = new ArrayList<>();
            for (CentreCode centre : centres) {
                place.within(centre)
                        .filter(any -> found.size() < limit)
                        .ifPresent(from -> found.addAll(
                                BeneficiaryAnswer.seesAll(by, centre)
                                        ? byRoom(handle, centre, room, from, limit - found.size())
                                        : OwnPeople.dao(handle)
                                                .listByCode(centre, from.caseCode(), limit - found.size())));
            }
            return found;
        });
    }

    private static List<Beneficiary> byRoom(Handle handle, CentreCode centre, String room, RoomPlace from, int limit) {
        return OwnPeople.dao(handle).list(centre, room, from.roomOrder(), from.household(), from.caseCode(), limit);
    }

    /** Where the list goes on after the person, for who reads it. */
    public static String placeOf(Beneficiary person, Operator by) {
        return RoomPlace.of(person, BeneficiaryAnswer.seesAll(by, person.centre()))
                .toString();
    }

    /** Who of a household is present in these centres, all of them the operator's, by case code. */
    public List<Beneficiary> ofHousehold(HouseholdCode household, List<CentreCode> centres, Operator by) {
        centres.forEach(centre -> by.requireAt(centre, OwnPeople.SEE));
        return database.read(handle -> OwnPeople.dao(handle).allOfHousehold(household)).stream()
                .filter(each -> each.present() && centres.contains(each.centre()))
                .toList();
    }

    /** How many people are present in the centre, for who sees people there. */
    public long count(CentreCode centre, Operator by) {
        by.requireAt(centre, OwnPeople.SEE);
        return database.read(handle -> OwnPeople.dao(handle).countPresentAt(centre));
    }

    /**
     * Changes sex, age band, sizes, languages and room.
     *
     * @param version the one that the operator saw
     * @throws ChangedMeanwhile when the version is not the present one
     * @throws InvalidFields for a room that is not in use there, and for an age band that the birth date contradicts
     */
    public Beneficiary change(CaseCode code, long version, Change change, Operator by) {
        Instant now = clock.instant();
        return database.write(handle -> {
            Beneficiary present = OwnPeople.get(handle, code, by, Role.FIELD);
            Optional<Room> room = sameOrOpen(handle, present, change.room());
            if (OwnPeople.dao(handle).change(changed(present, version, change, room, now)) == 0) {
                throw new ChangedMeanwhile();
            }
            handle.attach(StayDao.class).setRoom(present.id(), Placing.code(room), Stay.OPEN);
            return OwnPeople.get(handle, code, by, Role.FIELD);
        });
    }

    /** Who lives in a room that was closed meanwhile can stay in it. */
    private Optional<Room> sameOrOpen(Handle handle, Beneficiary present, Optional<RoomCode> wanted) {
        return wanted.equals(present.roomCode())
                ? wanted.flatMap(code -> rooms.find(handle, present.centre(), code))
                : Placing.room(handle, rooms, present.centre(), wanted);
    }

    private static Beneficiary changed(
            Beneficiary present, long version, Change change, Optional<Room> room, Instant now) {
        Age age = age(present, change.ageBand(), now);
        return new Beneficiary(
                present.id(),
                present.caseCode(),
                change.sex(),
                age.band(),
                age.nextOn(),
                change.sizes().clothes(),
                change.sizes().shoes(),
                change.languages(),
                present.centre(),
                Placing.code(room),
                Placing.order(room),
                present.present(),
                present.household(),
                present.staySince(),
                version,
                present.registeredAt(),
                present.zone());
    }

    /** The age of who has a birth date on record follows from it. */
    private static Age age(Beneficiary present, AgeBand wanted, Instant now) {
        if (!present.age().isDerived()) {
            return Age.known(wanted);
        }
        AgeBand derived = present.ageBand(now);
        if (derived != wanted) {
            throw new InvalidFields("ageBand", Message.of("beneficiaries.age-by-birth-date", derived.code()));
        }
        // As it is kept, not as it is today: a paper of last week asks for the band of last week.
        return present.age();
    }

    /**
     * Gives a person another card; the one before is refused from then on.
     *
     * @return the card that this request made
     * @throws NotFound when there is no such person in the operator's centres
     */
    public Card replaceCard(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        FreshCodes codes = FreshCodes.draw(randomness);
        boolean first = database.once(claim, now, handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, Role.FIELD);
            CardDao cards = handle.attach(CardDao.class);
            cards.invalidate(person.id());
            codes.insertCard(card -> cards.insertUnlessTaken(
                    card, claim.id(), person.id(), now, by.username().value()));
        });
        return database.read(handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, Role.FIELD);
            CardCode card = handle.attach(CardDao.class).ofDocument(claim.id()).orElseThrow(NotFound::new);
            return new Card(person, card, first);
        });
    }

    /** Issues a card to a registration that has no valid one, in the caller's transaction. */
    public static void issueMissingCard(
            Handle handle, BeneficiaryId person, UUID document, FreshCodes codes, Instant now, Operator by) {
        CardDao cards = handle.attach(CardDao.class);
        if (cards.valid(person).isEmpty()) {
            codes.insertCard(card -> cards.insertUnlessTaken(
                    card, document, person, now, by.username().value()));
        }
    }

    /** A person's card, and whether this request made it. */
    public record Card(Beneficiary beneficiary, CardCode code, boolean first) {}

    /** Refuses noting to who may not, before the form is looked at: it takes the field role and a profession. */
    public void requireNoting(CaseCode code, Operator by) {
        Beneficiary person = get(code, by, Role.FIELD);
        if (Vulnerability.changedBy(by, person.centre()).isEmpty()) {
            throw new Forbidden();
        }
    }

    /**
     * Notes what a person needs protection for. What the operator's profession does not see stays as it is.
     *
     * @param version the one that the operator saw
     * @throws Forbidden when one is named that the operator's profession does not see
     * @throws ChangedMeanwhile when the version is not the present one
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
            dao.add(present.id(), wanted, codes, now, by.username().value());
            return OwnPeople.get(handle, code, by, Role.FIELD);
        });
    }
}
