package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.offline.OfflineRecord;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.OfflineTextRows;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.consultations.Consultations.Whom;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreters;

/** Consultations that were recorded offline. */
public final class OfflineConsultations {
    private final Database database;
    private final Beneficiaries beneficiaries;
    private final ConsultationCipher cipher;
    private final FieldCipher codes;
    private final InstantSource clock;

    OfflineConsultations(
            Database database,
            Beneficiaries beneficiaries,
            ConsultationCipher cipher,
            FieldCipher codes,
            InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.cipher = cipher;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Books a consultation that took place. The rules that it breaks are marked for a manager. A code of nobody makes it a consultation with
     * an anonymous person, if sex and age band were sent beside the code. A follow-up on a day that is not after it becomes due on the next
     * day. A visit that was not made on that day is left out.
     *
     * @param author operator who recorded it, with present roles; there may be none left
     * @throws NotFound if there is no such centre
     * @throws InvalidFields if it names no person and nobody anonymous, or a topic, language or interpreter that never existed
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, NewConsultation sent, OnDevice device, Operator author) {
        if (OfflineRecords.isBooked(database, claim)) {
            return OfflineRecords.outcome(database, claim.id(), false);
        }
        Instant now = clock.instant();
        OnDevice on = device.at(sent.occurredAt());
        Whom found = database.read(handle -> whom(handle, sent));
        String note = cipher.close(claim.id(), sent.contents().note(), found.key());
        String named = sent.person().isEmpty() || found.person().isPresent()
                ? ""
                : codes.encrypt(OfflineTextRows.code(claim.id()), sent.person());
        OfflineRecord made = OfflineRecord.of(claim.id(), RecordKind.CONSULTATION, author.id(), on, now)
                .making(claim.id().toString())
                .at(sent.centre())
                .naming(named);
        return OfflineRecords.once(database, claim, now, handle -> {
            Whom whom = new Whom(found.person().flatMap(each -> beneficiaries.take(handle, each.id())), found.key());
            Instant at = made.occurredAt().isAfter(now) ? now : made.occurredAt();
            LocalDate day = LocalDate.ofInstant(at, Centres.zone(handle, sent.centre()));
            List<ConflictMark> marks = marks(handle, sent, whom, on, author, now);
            Optional<LocalDate> followUp = sent.followUpOn().map(each -> each.isAfter(day) ? each : day.plusDays(1));
            if (!followUp.equals(sent.followUpOn()) && on.clock(now).isEmpty()) {
                marks.add(new ConflictMark(ConflictKind.CLOCK, "FOLLOW_UP"));
            }
            OfflineRecords.keep(
                    handle,
                    whom.person().map(each -> made.about(each.id().value())).orElse(made),
                    marks);
            insert(handle, claim.id(), sent, whom, new When(at, day, followUp), author, now);
            Consultations.insertVersion(
                    handle, claim.id(), claim.id(), 1, sent.contents(), note, whom.key(), author, now);
        });
    }

    private static Whom whom(Handle handle, NewConsultation sent) {
        Optional<Beneficiary> person = Optional.of(sent.person())
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Beneficiaries.findWherever(handle, text));
        if (person.isEmpty() && sent.anonymous().isEmpty()) {
            throw sent.person().isEmpty()
                    ? new InvalidFields("beneficiary", Message.of("consultations.person-or-anonymous"))
                    : new InvalidFields("anonymous", Message.of("consultations.offline.anonymous"));
        }
        return new Whom(person, person.map(each -> PersonalTexts.Key.of(handle, each.id())));
    }

    private static List<ConflictMark> marks(
            Handle handle, NewConsultation sent, Whom whom, OnDevice on, Operator author, Instant now) {
        Contents contents = sent.contents();
        if (!contents.language().isEmpty() && !SpokenLanguages.isKnown(contents.language())) {
            throw new InvalidFields("language", Message.of("consultations.language.unknown", contents.language()));
        }
        Interpreters.requireKnown(handle, contents.interpreters(), "interpreter");
        List<ConflictMark> marks = new ArrayList<>();
        if (!Directory.withdrawn(handle, EntryKind.TOPIC, contents.topics(), "topics")
                .isEmpty()) {
            // Without the topics: managers may not read them, and the database alone must not reveal them.
            marks.add(new ConflictMark(ConflictKind.TOPIC, ""));
        }
        if (!sent.person().isEmpty()) {
            ConflictMark.ofPerson(
                            whom.person().map(Beneficiary::centre),
                            whom.person().filter(Beneficiary::present).isPresent(),
                            sent.centre())
                    .ifPresent(marks::add);
        }
        if (!sent.kind().fits(author)) {
            // Without the kind, which managers do not know.
            marks.add(new ConflictMark(ConflictKind.PROFESSION, ""));
        }
        ConflictMark.ofRole(author, sent.centre(), Role.FIELD).ifPresent(marks::add);
        on.clock(now).ifPresent(marks::add);
        return marks;
    }

    private record When(Instant at, LocalDate day, Optional<LocalDate> followUp) {}

    /** Inserts it. Another consultation of the author with the person may have done its follow-up already, and it may do others. */
    private static void insert(
            Handle handle, UUID id, NewConsultation sent, Whom whom, When when, Operator author, Instant now) {
        ConsultationDao dao = handle.attach(ConsultationDao.class);
        NewConsultation.Anybody who = whom.person()
                .map(each -> new NewConsultation.Anybody(each.sex(), each.ageBand(when.at())))
                .or(sent::anonymous)
                .orElseThrow();
        dao.insert(new ConsultationDao.Insert(
                id,
                sent.centre(),
                sent.visit().flatMap(each -> NamedVisits.find(handle, each, sent.centre(), when.day())),
                when.at(),
                when.day(),
                whom.key().map(PersonalTexts.Key::beneficiary),
                who.sex(),
                who.ageBand(),
                sent.kind(),
                author.id(),
                when.followUp(),
                now));
        whom.person().ifPresent(each -> {
            dao.followUpAll(each.id(), author.id(), when.day(), now);
            if (when.followUp()
                    .filter(due -> dao.countSince(each.id(), author.id(), due) > 0)
                    .isPresent()) {
                dao.followUp(id, now);
            }
        });
    }
}
