package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Message;

/** The records of a person in consultations. */
public final class ConsultationRecords implements PersonalRecords {
    interface RecordDao {
        record Row(LocalDate on, CentreCode centre, ConsultationKind kind, Instant occurredAt) {}

        @SqlQuery("""
                select c.occurred_on as "on", c.centre, c.kind, c.occurred_at from consultations c
                where c.beneficiary in (select r.beneficiary from registrations r where r.person = :who)
                order by c.occurred_at, c.id""")
        List<Row> of(BeneficiaryId who);

        /** Finds the ids of the requests: versions, which include the first, changes of follow-ups, and openings. */
        @SqlQuery("""
                select v.id from consultation_versions v join consultations c on c.id = v.consultation
                where c.beneficiary = :who
                union select f.id from consultation_follow_up_changes f join consultations c on c.id = f.consultation
                where c.beneficiary = :who
                union select p.id from consultation_openings p join consultations c on c.id = p.consultation
                where c.beneficiary = :who""")
        Set<UUID> documents(BeneficiaryId who);

        @SqlUpdate("""
                update consultation_versions set note = ''
                where consultation in (select id from consultations where beneficiary = :who)""")
        void forgetNotes(BeneficiaryId who);

        @SqlUpdate("""
                update consultations set followed_up_at = recorded_at
                where beneficiary = :who and followed_up_at is null and follow_up_on is not null""")
        void endFollowUps(BeneficiaryId who);
    }

    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        return handle.attach(RecordDao.class).of(who).stream()
                .map(each -> new Trace(
                        each.on(),
                        each.centre(),
                        "CONSULTATION",
                        Message.of("consultations.trace." + each.kind()),
                        Optional.of(each.occurredAt())))
                .toList();
    }

    /**
     * Deletes the notes and the contents of requests, and ends the follow-ups. Kinds, topics, sex, age band and minutes stay under a case
     * code that no longer identifies anybody, so that every figure stays the same.
     */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {
        RecordDao dao = handle.attach(RecordDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.forgetNotes(who);
        dao.endFollowUps(who);
    }
}
