package org.sklad.programme.referrals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.programme.consultations.Consultation;
import org.sklad.programme.consultations.ContentAccess;
import org.sklad.programme.consultations.Opening;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;

/**
 * Referrals (domain, "Programme"). A field worker refers a person of their centre to an organisation, from a consultation or without one.
 * Nothing is deleted: each step is a row. Reason, notes and organisation are as confidential as a consultation of the kind.
 */
public final class Referrals {
    private final Database database;
    private final Beneficiaries beneficiaries;
    private final ReferringConsultations consultations;
    private final ReferralTexts texts;
    private final InstantSource clock;

    Referrals(
            Database database,
            Beneficiaries beneficiaries,
            ReferringConsultations consultations,
            ReferralTexts texts,
            InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.consultations = consultations;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A person, the key of their texts, and the texts encrypted with it. The referral is stored under the registration of the key, even if
     * that was merged into another meanwhile.
     */
    private record Prepared(Beneficiary person, PersonalTexts.Key key, String reason, String ground) {}

    /**
     * Records a referral. It gets the centre's next number of the year. A repeated request gets the first answer.
     *
     * @return true if it is new; false for a repeated id
     * @throws NotFound if the operator has no role at the centre, or sees nobody with this code
     * @throws Forbidden if the operator is no field worker there
     * @throws InvalidFields if the person neither agrees nor a legal ground is named, the kind is not of the operator's profession, the
     *     person is not in the centre, the organisation is not offered, the day is past or more than a year away, or the consultation is
     *     not one of this person that the operator reads
     */
    public boolean record(IdempotencyKey claim, NewReferral wanted, Operator by) {
        Instant now = clock.instant();
        Optional<Beneficiary> person = database.read(handle -> person(handle, claim, wanted, by));
        if (person.isEmpty()) {
            return false;
        }
        Optional<Consultation> from = wanted.consultation().map(id -> consultations.of(id, person.get(), by));
        PersonalTexts.Key key = database.read(
                handle -> PersonalTexts.Key.of(handle, person.get().id()));
        Prepared prepared = new Prepared(
                person.get(),
                key,
                texts.closeNote(key, claim.id(), wanted.reason()),
                texts.closeGround(key, claim.id(), wanted.legalGround()));
        return database.once(claim, now, handle -> insert(handle, claim.id(), wanted, from, prepared, by, now));
    }

    /** Empty if the referral is already recorded, even if the code now means another person. */
    private Optional<Beneficiary> person(Handle handle, IdempotencyKey claim, NewReferral wanted, Operator by) {
        if (dao(handle).count(claim.id()) > 0) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        ContentAccess.requireField(wanted.centre(), by);
        Beneficiary person = beneficiaries.getNamed(handle, wanted.person(), by, Role.FIELD);
        IdempotencyKeys.refuseReuse(handle, claim);
        return Optional.of(person);
    }

    private void insert(
            Handle handle,
            UUID id,
            NewReferral wanted,
            Optional<Consultation> from,
            Prepared prepared,
            Operator by,
            Instant now) {
        Beneficiary person = beneficiaries.take(handle, prepared.person().id(), by, Role.FIELD);
        LocalDate today = LocalDate.ofInstant(now, Centres.zone(handle, wanted.centre()));
        ReferralRules.require(handle, wanted, person, today, by);
        int serial = dao(handle).nextSerial(wanted.centre(), today.getYear());
        dao(handle)
                .insert(new ReferralDao.Insert(
                        id,
                        ReferralNumber.of(wanted.centre(), today.getYear(), serial),
                        today.getYear(),
                        serial,
                        wanted.centre(),
                        prepared.key().beneficiary(),
                        person.sex(),
                        person.ageBand(now),
                        from.map(Consultation::kind).orElse(wanted.kind()),
                        wanted.consultation(),
                        Organisations.code(handle, id, wanted.organisation()),
                        wanted.urgency(),
                        wanted.consent(),
                        prepared.key().kept(handle, prepared.ground()),
                        wanted.dueOn().orElseGet(() -> ReferralRules.usualDay(wanted.urgency(), today)),
                        by.id(),
                        now));
        dao(handle)
                .insertStep(id, id, ReferralState.OPEN, prepared.key().kept(handle, prepared.reason()), by.id(), now);
    }

    /**
     * Records what became of a referral, with a note.
     *
     * @param to the state that it reaches
     * @return true if this request did it; false for a repeated id
     * @throws NotFound if there is none in the operator's centres
     * @throws Forbidden if the operator only knows that it took place
     * @throws Refused if the referral is not in the state before
     */
    public boolean move(IdempotencyKey claim, UUID id, ReferralState to, String note, Operator by) {
        requireKnown(id, by);
        Instant now = clock.instant();
        PersonalTexts.Key key = database.read(handle -> key(handle, sealed(handle, id)));
        String closed = texts.closeNote(key, claim.id(), note);
        return database.once(claim, now, handle -> {
            if (dao(handle).move(id, to.before(), to) == 0) {
                throw Refused.conflict(
                        "referrals.wrong-state",
                        Message.of(
                                "referrals.state." + find(handle, id).referral().state()));
            }
            dao(handle).insertStep(claim.id(), id, to, key.kept(handle, closed), by.id(), now);
        });
    }

    /** Requires that the operator knows more of the referral than that it took place, before the form is validated. */
    void requireKnown(UUID id, Operator by) {
        if (access(database.read(handle -> find(handle, id)), by) == ContentAccess.TRACE) {
            throw new Forbidden();
        }
    }

    /** Requires that the operator reads the contents without a purpose, as for a letter. */
    void requireReader(UUID id, Operator by) {
        if (access(database.read(handle -> find(handle, id)), by) != ContentAccess.OPEN) {
            throw new Forbidden();
        }
    }

    /** Requires that the operator knows of the referral. */
    void requireSeen(UUID id, Operator by) {
        access(database.read(handle -> find(handle, id)), by);
    }

    /**
     * Returns a referral, with its contents if the operator may read them without a purpose.
     *
     * @throws NotFound if there is none in the operator's centres
     * @throws Forbidden if the operator is no field worker there
     */
    public ReferralView get(UUID id, Operator by) {
        return database.read(handle -> {
            StoredReferral found = find(handle, id);
            ContentAccess access = access(found, by);
            boolean traced = access == ContentAccess.TRACE;
            List<Opening> openings = traced || !found.referral().kind().isConfidential()
                    ? List.of()
                    : dao(handle).openings(id);
            Optional<ReferralContents> contents =
                    access == ContentAccess.OPEN ? Optional.of(contents(handle, found)) : Optional.empty();
            List<ReferralStep> steps = traced
                    ? List.of()
                    : dao(handle).steps(id).stream().map(each -> step(each, "")).toList();
            return new ReferralView(found.referral(), access, steps, contents, openings);
        });
    }

    /**
     * Records the opening with its purpose and, once the record is durable, returns the contents. Each opening needs its own id.
     *
     * @throws NotFound if there is none in the operator's centres
     * @throws Forbidden if the operator may not read the contents for any purpose
     * @throws Refused if the operator reads them without a purpose, so that no opening of theirs belongs on record
     */
    public ReferralContents open(IdempotencyKey claim, UUID id, Purpose purpose, Operator by) {
        Instant now = clock.instant();
        StoredReferral found = database.read(handle -> find(handle, id));
        ContentAccess access = access(found, by);
        if (access == ContentAccess.TRACE) {
            throw new Forbidden();
        }
        boolean first = database.once(claim, now, handle -> {
            if (access == ContentAccess.OPEN) {
                throw Refused.conflict("referrals.open-to-you");
            }
            dao(handle).insertOpening(claim.id(), id, by.id(), purpose, now);
        });
        if (!first) {
            throw new IdReused();
        }
        return database.read(handle -> contents(handle, found));
    }

    private ReferralContents contents(Handle handle, StoredReferral found) {
        UUID id = found.referral().id();
        ReferralDao.Sealed sealed = sealed(handle, id);
        PersonalTexts.Key key = key(handle, sealed);
        EntryCode code = Organisations.of(handle).open(id, found.stored());
        Entry organisation = Optional.ofNullable(
                        Organisations.named(handle, List.of(code)).get(code))
                .orElseThrow(NotFound::new);
        return new ReferralContents(
                organisation,
                sealed.consent(),
                texts.openGround(key, id, sealed.legalGround()),
                dao(handle).steps(id).stream()
                        .map(each -> step(each, texts.openNote(key, each.id(), each.note())))
                        .toList());
    }

    private static ReferralStep step(ReferralDao.SealedStep each, String note) {
        return new ReferralStep(each.state(), note, each.operator(), each.recordedAt());
    }

    private static ContentAccess access(StoredReferral found, Operator by) {
        Referral it = found.referral();
        return ContentAccess.of(it.centre(), it.kind(), it.author(), by);
    }

    private static PersonalTexts.Key key(Handle handle, ReferralDao.Sealed sealed) {
        return PersonalTexts.Key.of(handle, sealed.beneficiary());
    }

    private static ReferralDao.Sealed sealed(Handle handle, UUID id) {
        return dao(handle).sealed(id).orElseThrow(NotFound::new);
    }

    private static StoredReferral find(Handle handle, UUID id) {
        return dao(handle).find(id).orElseThrow(NotFound::new);
    }

    private static ReferralDao dao(Handle handle) {
        return handle.attach(ReferralDao.class);
    }
}
