package org.sklad.people.beneficiaries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.HouseholdCode;
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
     * People as they are now, in the order of the request, and true if this request registered them.
     *
     * @param people at least one person
     */
    public record Registered(List<Beneficiary> people, boolean first) {
        public Registered {
            people = List.copyOf(people);
        }

        /** Returns the first person. */
        public Beneficiary beneficiary() {
            return people.get(0);
        }
    }

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
        return register(claim, List.of(registration), 0, by);
    }

    /**
     * Registers people who arrive together, all of them or none, as {@link #register(IdempotencyKey, Registration, Operator)} registers
     * one. Several people without a household form one.
     *
     * @param newcomers people of one centre, who join the same household
     * @param head position of the head of a new household
     */
    public Registered register(IdempotencyKey claim, List<Registration> newcomers, int head, Operator by) {
        newcomers.forEach(each -> by.requireAt(each.centre(), Role.FIELD));
        List<BeneficiaryId> ids = ids(claim, newcomers.size());
        List<Made> made = IntStream.range(0, ids.size())
                .mapToObj(i -> make(ids.get(i), newcomers.get(i)))
                .toList();
        boolean first = database.once(claim, made.get(0).at(), handle -> {
            for (int i = 0; i < made.size(); i++) {
                link(handle, claim, made.get(i));
                insert(handle, made.get(i), newcomers.get(i), by);
            }
            if (made.size() > 1 && newcomers.get(0).household().isEmpty()) {
                formHousehold(handle, claim, made, head);
            }
        });
        return database.read(handle -> new Registered(own(handle, ids, by), first));
    }

    /**
     * Returns the ids of people who are registered together. The first person has the id of the request. The others have ids that follow
     * from it, so that a repeated request finds them in their order.
     */
    private static List<BeneficiaryId> ids(IdempotencyKey claim, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0
                        ? claim.id()
                        : UUID.nameUUIDFromBytes((claim.id() + "/" + i).getBytes(StandardCharsets.UTF_8)))
                .map(BeneficiaryId::new)
                .toList();
    }

    private static List<Beneficiary> own(Handle handle, List<BeneficiaryId> ids, Operator by) {
        return ids.stream()
                .map(id -> OwnPeople.getById(handle, id, by, Role.FIELD))
                .toList();
    }

    /** Claims the id of a further person too, and links them to the request, which is forgotten when one of them is erased. */
    private static void link(Handle handle, IdempotencyKey claim, Made made) {
        if (!made.id().value().equals(claim.id())) {
            IdempotencyKeys.claim(handle, new IdempotencyKey(made.id().value(), claim.content()), made.at());
        }
    }

    private static void formHousehold(Handle handle, IdempotencyKey claim, List<Made> made, int head) {
        Made leads = made.get(head);
        HouseholdCode household = Membership.form(handle, leads.id(), claim.id(), leads.codes(), leads.at());
        for (Made each : made) {
            handle.attach(HouseholdDao.class).acted(claim.id(), each.id());
            if (!each.id().equals(leads.id())) {
                Membership.join(handle, each.id(), household, leads.at());
            }
        }
    }

    /**
     * Returns the result of an earlier request with the same id and content. The content is not checked again, since a birthday since then
     * may make valid data invalid (domain, invariant 3).
     *
     * @param count number of people in the request
     * @throws org.sklad.platform.db.IdReused if the id came with other content
     */
    public Optional<Registered> find(IdempotencyKey claim, int count, Operator by) {
        return database.read(handle -> IdempotencyKeys.isRepeated(handle, claim)
                ? Optional.of(new Registered(own(handle, ids(claim, count), by), false))
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
