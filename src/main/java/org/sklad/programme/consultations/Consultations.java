package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.programme.directory.EntryCode;

/**
 * Consultations (domain, "Programme"). A field worker records them for people present in their centre, or for somebody who stays anonymous.
 * Nothing is deleted: a correction is a new version. {@link ContentAccess} says who reads what.
 */
public final class Consultations {
    private final Database database;
    private final Beneficiaries beneficiaries;
    private final ConsultationCipher cipher;
    private final InstantSource clock;

    Consultations(Database database, Beneficiaries beneficiaries, ConsultationCipher cipher, InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The person of a consultation and the key of their texts; nobody and no key for an anonymous one. The consultation is stored under the
     * registration of the key, even if that was merged into another meanwhile.
     */
    record Whom(Optional<Beneficiary> person, Optional<PersonalTexts.Key> key) {}

    /**
     * Records a consultation. A repeated request gets the first answer. A follow-up of the author with the person that was due by this day is
     * done by it.
     *
     * @return true if it is new; false for a repeated id
     * @throws NotFound if the operator has no role at the centre, or sees nobody with this code
     * @throws Forbidden if the operator is no field worker there
     * @throws InvalidFields if the kind is not of the operator's profession, the person is not in the centre, the time is in the future or
     *     more than a year ago, the follow-up is not after that day, or a topic, language or visit is
     *     unknown
     */
    public boolean record(IdempotencyKey claim, NewConsultation wanted, Operator by) {
        Instant now = clock.instant();
        Optional<Whom> found = database.read(handle -> whom(handle, claim, wanted, by));
        if (found.isEmpty()) {
            return false;
        }
        String note =
                cipher.close(claim.id(), wanted.contents().note(), found.get().key());
        return database.once(claim, now, handle -> insert(handle, claim.id(), wanted, found.get(), note, by, now));
    }

    /** Empty if the consultation is already recorded, even if the code now means another person. */
    private Optional<Whom> whom(Handle handle, IdempotencyKey claim, NewConsultation wanted, Operator by) {
        if (dao(handle).count(claim.id()) > 0) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        ContentAccess.requireField(wanted.centre(), by);
        if (wanted.person().isEmpty()) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.of(new Whom(Optional.empty(), Optional.empty()));
        }
        Beneficiary person = beneficiaries.getNamed(handle, wanted.person(), by, Role.FIELD);
        IdempotencyKeys.refuseReuse(handle, claim);
        return Optional.of(new Whom(Optional.of(person), Optional.of(PersonalTexts.Key.of(handle, person.id()))));
    }

    private void insert(
            Handle handle, UUID id, NewConsultation wanted, Whom whom, String note, Operator by, Instant now) {
        Optional<Beneficiary> person = whom.person().map(each -> beneficiaries.take(handle, each.id(), by, Role.FIELD));
        ZoneId zone = Centres.zone(handle, wanted.centre());
        Instant at = wanted.occurredAt().orElse(now);
        LocalDate day = LocalDate.ofInstant(at, zone);
        ConsultationRules.require(handle, wanted, person, at, by, now);
        NewConsultation.Anybody who = person.map(each -> new NewConsultation.Anybody(each.sex(), each.ageBand(at)))
                .or(wanted::anonymous)
                .orElseThrow();
        dao(handle)
                .insert(new ConsultationDao.Insert(
                        id,
                        wanted.centre(),
                        wanted.visit().flatMap(each -> NamedVisits.find(handle, each, wanted.centre(), day)),
                        at,
                        day,
                        whom.key().map(PersonalTexts.Key::beneficiary),
                        who.sex(),
                        who.ageBand(),
                        wanted.kind(),
                        by.id(),
                        wanted.followUpOn(),
                        now));
        insertVersion(handle, id, id, 1, wanted.contents(), note, whom.key(), by, now);
        person.ifPresent(each -> dao(handle).followUpAll(each.id(), by.id(), day, now));
    }

    static void insertVersion(
            Handle handle,
            UUID version,
            UUID consultation,
            int number,
            Contents contents,
            String note,
            Optional<PersonalTexts.Key> key,
            Operator by,
            Instant now) {
        dao(handle)
                .insert(new ConsultationDao.Version(
                        version,
                        consultation,
                        number,
                        contents.language(),
                        contents.interpreter(),
                        contents.minutes(),
                        key.map(each -> each.kept(handle, note)).orElse(note),
                        by.id(),
                        now));
        TopicRows.insert(handle, version, contents.topics());
    }

    /**
     * Corrects the contents by a new version; the earlier ones stay. The consultation keeps topics that were withdrawn meanwhile.
     *
     * @param seen number of the version that the author saw
     * @return true if this request corrected it; false for a repeated id
     * @throws NotFound if the operator sees no such consultation
     * @throws Forbidden if another operator recorded it
     * @throws ChangedMeanwhile if there is a newer version
     */
    public boolean correct(IdempotencyKey claim, UUID id, Contents contents, int seen, Operator by) {
        requireAuthor(id, by);
        Instant now = clock.instant();
        Optional<PersonalTexts.Key> key = database.read(handle -> key(handle, sealed(handle, id)));
        String note = cipher.close(claim.id(), contents.note(), key);
        return database.once(claim, now, handle -> {
            List<EntryCode> kept = TopicRows.of(handle, sealed(handle, id).version());
            if (dao(handle).nextVersion(id, seen) == 0) {
                throw new ChangedMeanwhile();
            }
            ConsultationRules.require(handle, contents, kept);
            insertVersion(handle, claim.id(), id, seen + 1, contents, note, key, by, now);
        });
    }

    /**
     * Marks the follow-up as done.
     *
     * @return true if this request did it; false for a repeated id
     * @throws Forbidden if another operator recorded the consultation
     * @throws Refused if there is nothing to follow up
     */
    public boolean followUp(IdempotencyKey claim, UUID id, Operator by) {
        requireAuthor(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).followUp(id, now) == 0) {
                throw Refused.conflict("consultations.nothing-to-follow-up");
            }
        });
    }

    /** Requires the author, before the form is validated. */
    void requireAuthor(UUID id, Operator by) {
        Consultation consultation = database.read(handle -> find(handle, id));
        ContentAccess.of(consultation, by);
        if (!consultation.author().equals(by.username())) {
            throw new Forbidden();
        }
    }

    /** Requires that the operator knows of the consultation. */
    void requireSeen(UUID id, Operator by) {
        Consultation consultation = database.read(handle -> find(handle, id));
        ContentAccess.of(consultation, by);
    }

    /**
     * Returns a consultation, with its contents if the operator may read them without a purpose.
     *
     * @throws NotFound if there is none in the operator's centres
     * @throws Forbidden if the operator is no field worker there
     */
    public ConsultationView get(UUID id, Operator by) {
        return database.read(handle -> {
            Consultation consultation = find(handle, id);
            ContentAccess access = ContentAccess.of(consultation, by);
            List<Opening> openings =
                    access == ContentAccess.TRACE || !consultation.kind().isConfidential()
                            ? List.of()
                            : dao(handle).openings(id);
            Optional<Contents> contents =
                    access == ContentAccess.OPEN ? Optional.of(contents(handle, consultation)) : Optional.empty();
            List<FollowUpChange> changes =
                    access == ContentAccess.TRACE ? List.of() : dao(handle).followUpChanges(id);
            return new ConsultationView(consultation, access, contents, openings, changes);
        });
    }

    /**
     * Records the opening with its purpose and, once the record is durable, returns the contents. Each opening needs its own id.
     *
     * @throws Forbidden if the operator may not read the contents for any purpose
     * @throws Refused if the operator reads them without a purpose, so that no opening of theirs belongs on record
     */
    public Contents open(IdempotencyKey claim, UUID id, ContentsViewForm form, Operator by) {
        Instant now = clock.instant();
        Consultation consultation = database.read(handle -> find(handle, id));
        ContentAccess access = ContentAccess.of(consultation, by);
        if (access == ContentAccess.TRACE) {
            throw new Forbidden();
        }
        boolean first = database.once(claim, now, handle -> {
            if (access == ContentAccess.OPEN) {
                throw Refused.conflict("consultations.open-to-you");
            }
            dao(handle).insertOpening(claim.id(), id, by.id(), form.purpose(), now);
        });
        if (!first) {
            throw new IdReused();
        }
        return database.read(handle -> contents(handle, consultation));
    }

    private Contents contents(Handle handle, Consultation consultation) {
        ConsultationDao.Sealed sealed = sealed(handle, consultation.id());
        return new Contents(
                TopicRows.of(handle, sealed.version()),
                consultation.language(),
                consultation.interpreter(),
                consultation.minutes(),
                cipher.open(sealed.version(), sealed.note(), key(handle, sealed)));
    }

    private static Optional<PersonalTexts.Key> key(Handle handle, ConsultationDao.Sealed sealed) {
        return sealed.beneficiary().map(each -> PersonalTexts.Key.of(handle, each));
    }

    private static ConsultationDao.Sealed sealed(Handle handle, UUID id) {
        return dao(handle).sealed(id).orElseThrow(NotFound::new);
    }

    private static Consultation find(Handle handle, UUID id) {
        return dao(handle).find(id).orElseThrow(NotFound::new);
    }

    private static ConsultationDao dao(Handle handle) {
        return handle.attach(ConsultationDao.class);
    }
}
