package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.SealedIdentity;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** The identities of people. Each view is on record with its purpose before the identity is shown (domain, invariant 9). */
public final class Identities {
    private static final Role[] SEE_VIEWS = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final DataKeys dataKeys;
    private final NameIndex names;
    private final InstantSource clock;

    Identities(Database database, DataKeys dataKeys, NameIndex names, InstantSource clock) {
        this.database = database;
        this.dataKeys = dataKeys;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Records the view and, once the record is durable, returns the identity. A repeated request gets no second answer, because each view
     * needs its own row.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws IdReused if the id was used before, even for the same view
     */
    public Identity view(IdempotencyKey claim, CaseCode code, Purpose purpose, Operator by) {
        Instant now = clock.instant();
        BeneficiaryId id = database.write(handle -> {
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                throw new IdReused();
            }
            Beneficiary person = OwnPeople.get(handle, code, by, Role.FIELD, Role.MANAGER);
            // The record names the registration whose identity is opened, because the merge may be reversed.
            BeneficiaryId opened =
                    handle.attach(IdentityDao.class).shown(person.id()).orElse(person.id());
            recordView(handle, claim.id(), opened, person.centre(), purpose, by, now);
            return opened;
        });
        return open(id);
    }

    /** Records a view in the caller's transaction. The identity may be shown once the record is durable. */
    public static void recordView(
            Handle handle,
            UUID id,
            BeneficiaryId person,
            CentreCode centre,
            Purpose purpose,
            Operator by,
            Instant now) {
        handle.attach(IdentityDao.class)
                .insertView(new IdentityView(id, person, centre, by.username().value(), purpose, now));
    }

    private record Sealed(WrappedKey key, java.util.Optional<SealedIdentity> identity) {}

    private Identity open(BeneficiaryId id) {
        Sealed sealed = database.read(handle -> {
            IdentityDao dao = handle.attach(IdentityDao.class);
            return new Sealed(dao.key(id).orElseThrow(NotFound::new), dao.find(id));
        });
        return sealed.identity()
                .map(identity -> identity.open(dataKeys.open(id.value(), sealed.key())))
                .orElse(Identity.UNKNOWN);
    }

    /**
     * Replaces the identity of a person; the age band follows from the birth date. An empty one erases the identity in all registrations
     * of the person.
     *
     * @param version version that the operator saw
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws ChangedMeanwhile if the version is not the present one
     * @throws Refused if the person does not want the identity stored
     */
    public Beneficiary correct(CaseCode code, long version, Identity identity, Operator by) {
        Instant now = clock.instant();
        Beneficiary seen = database.read(handle -> OwnPeople.get(handle, code, by, Role.FIELD));
        WrappedKey key = database.read(
                        handle -> handle.attach(IdentityDao.class).key(seen.id()))
                .orElseThrow(NotFound::new);
        FieldCipher cipher = dataKeys.open(seen.id().value(), key);
        SealedIdentity sealed = SealedIdentity.seal(seen.id(), identity, cipher);
        Set<Long> tokens = names.prepare(identity, seen.centre());
        return database.write(handle -> {
            Beneficiary present = OwnPeople.get(handle, code, by, Role.FIELD);
            if (OwnPeople.dao(handle).setAge(present.id(), age(present, identity, now), version) == 0) {
                throw new ChangedMeanwhile();
            }
            IdentityDao dao = handle.attach(IdentityDao.class);
            if (identity.isKnown()) {
                Consents.refuseUnlessWanted(handle, present.id());
                // The version is the one that was seen, so the centre is too.
                dao.put(sealed);
                NameIndex.put(handle, present.id(), seen.centre(), sealed.name(), tokens);
            } else {
                // The identity of a merged registration would be shown in its place.
                Consents.forget(handle, present.id(), now);
            }
            return OwnPeople.get(handle, code, by, Role.FIELD);
        });
    }

    private static Age age(Beneficiary present, Identity identity, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, present.zone());
        return identity.birthDate()
                .map(birth -> Age.learnt(birth, today))
                .orElseGet(() -> Age.known(present.age().on(today).band()));
    }

    /**
     * Lists the views of a person's identity, latest first, for managers of the centre, auditors and the person's caseworker.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     */
    public List<IdentityView> views(CaseCode code, Instant before, UUID beforeId, int limit, Operator by) {
        return database.read(handle -> {
            Beneficiary person = requireViews(handle, code, by);
            return handle.attach(IdentityDao.class).views(person.id(), before, beforeId, limit);
        });
    }

    /** Requires that the operator can see the views, before anything else is checked. */
    void requireViews(CaseCode code, Operator by) {
        database.read(handle -> requireViews(handle, code, by));
    }

    private static Beneficiary requireViews(Handle handle, CaseCode code, Operator by) {
        Beneficiary person = OwnPeople.get(handle, code, by, SEE_VIEWS);
        if (!Caseworkers.isOf(handle, person, by)) {
            by.requireAt(person.centre(), Role.MANAGER, Role.AUDITOR);
        }
        return person;
    }

    /** Records that names were shown. Works in the caller's transaction. */
    public static void insertViews(Handle handle, List<IdentityView> views) {
        handle.attach(IdentityDao.class).insertViews(views);
    }
}
