package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.SealedIdentity;
import org.sklad.people.attributes.Stay;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.NotFound;

/** Registers people. */
public final class Registrations {
    private final Database database;
    private final DataKeys dataKeys;
    private final NameIndex names;
    private final Rooms rooms;
    private final Randomness randomness;
    private final InstantSource clock;

    Registrations(
            Database database,
            DataKeys dataKeys,
            NameIndex names,
            Rooms rooms,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.dataKeys = dataKeys;
        this.names = names;
        this.rooms = rooms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** Values made before the transaction, in which nothing is drawn, encrypted or hashed. */
    public record Made(
            BeneficiaryId id,
            FreshCodes codes,
            WrappedKey key,
            SealedIdentity identity,
            Set<Long> nameTokens,
            Instant at) {}

    /**
     * Registers a person with a case code, a card, a data key and a stay that begins now. The operator can record all vulnerabilities, even
     * those they will not see later.
     *
     * @return the person, with true the first time and false if the same request came before
     * @throws NotFound if there is no centre with this code, or the operator has no role there
     * @throws org.sklad.platform.i18n.InvalidFields if the room is not in use there, or if the household has no member in the operator's
     *     centres
     */
    public Registered register(IdempotencyKey claim, Registration registration, Operator by) {
        by.requireAt(registration.centre(), Role.FIELD);
        Made made = make(new BeneficiaryId(claim.id()), registration);
        boolean first = database.once(claim, made.at(), handle -> {
            insert(handle, made, registration, by);
        });
        return database.read(handle -> {
            Beneficiary beneficiary = OwnPeople.getById(handle, made.id(), by, Role.FIELD);
            return new Registered(beneficiary, first);
        });
    }

    /**
     * Returns the result of an earlier request with the same id and content. The content is not checked again, since a birthday since then
     * may make valid data invalid (domain, invariant 3).
     *
     * @throws org.sklad.platform.db.IdReused if the id came with other content
     */
    public Optional<Registered> find(IdempotencyKey claim, Operator by) {
        return database.read(handle -> IdempotencyKeys.isRepeated(handle, claim)
                ? Optional.of(
                        new Registered(OwnPeople.getById(handle, new BeneficiaryId(claim.id()), by, Role.FIELD), false))
                : Optional.empty());
    }

    /** Makes the values. Draws, encrypts and hashes, so call it outside a transaction. */
    public Made make(BeneficiaryId id, Registration registration) {
        WrappedKey key = dataKeys.make(id.value(), randomness);
        return new Made(
                id,
                FreshCodes.draw(randomness),
                key,
                SealedIdentity.seal(id, registration.identity(), dataKeys.open(id.value(), key)),
                names.prepare(registration.identity(), registration.centre()),
                clock.instant());
    }

    /**
     * Returns the room of the registration.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if it is not in use in the centre
     */
    public Optional<Room> room(Handle handle, Registration registration) {
        return RoomAssignment.room(handle, rooms, registration.centre(), registration.room());
    }

    /** Inserts the person. Works in the caller's transaction. */
    public void insert(Handle handle, Made made, Registration registration, Operator by) {
        ZoneId zone = OwnPeople.dao(handle).zone(registration.centre()).orElseThrow(NotFound::new);
        Optional<Room> room = room(handle, registration);
        made.codes()
                .insertCase(code -> OwnPeople.dao(handle).insertUnlessTaken(row(code, made, registration, room, zone)));
        made.codes()
                .insertCard(code -> handle.attach(CardDao.class)
                        .insertUnlessTaken(code, made.id().value(), made.id(), made.at(), by.id()));
        handle.attach(StayDao.class)
                .insert(Stay.begun(
                        made.id().value(),
                        made.id(),
                        registration.centre(),
                        RoomAssignment.code(room),
                        made.at(),
                        by.id()));
        IdentityDao identities = handle.attach(IdentityDao.class);
        identities.insertKey(made.id(), made.key());
        if (registration.identity().isKnown()) {
            identities.put(made.identity());
            NameIndex.put(
                    handle, made.id(), registration.centre(), made.identity().name(), made.nameTokens());
        }
        handle.attach(VulnerabilityDao.class)
                .add(made.id(), registration.vulnerabilities(), KindCodes.of(handle), made.at(), by.id());
        if (!registration.household().isEmpty()) {
            Membership.joinNamed(
                    handle, made.id(), made.id().value(), registration.household(), made.codes(), made.at(), by);
        }
    }

    /** Issues a card to a registration without a valid one. Works in the caller's transaction. */
    public static void issueMissingCard(
            Handle handle, BeneficiaryId person, UUID document, FreshCodes codes, Instant now, Operator by) {
        CardDao cards = handle.attach(CardDao.class);
        if (cards.valid(person).isEmpty()) {
            codes.insertCard(card -> cards.insertUnlessTaken(card, document, person, now, by.id()));
        }
    }

    private static Beneficiary row(
            CaseCode code, Made made, Registration registration, Optional<Room> room, ZoneId zone) {
        return new Beneficiary(
                made.id(),
                code,
                registration.sex(),
                registration.age().band(),
                registration.age().nextOn(),
                registration.sizes().clothes(),
                registration.sizes().shoes(),
                registration.languages(),
                registration.centre(),
                RoomAssignment.code(room),
                RoomAssignment.order(room),
                true,
                "",
                made.at(),
                1,
                made.at(),
                zone);
    }
}
