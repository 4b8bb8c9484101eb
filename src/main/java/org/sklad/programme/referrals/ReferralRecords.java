package org.sklad.programme.referrals;

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
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Message;
import org.sklad.programme.consultations.ConsultationKind;

/** The referrals of a person. */
public final class ReferralRecords implements PersonalRecords {
    interface RecordDao {
        record Row(CentreCode centre, ConsultationKind kind, Instant recordedAt) {}

        @SqlQuery("""
                select f.centre, f.kind, f.recorded_at from referrals f
                where f.beneficiary in (select r.beneficiary from registrations r where r.person = :who)
                order by f.recorded_at, f.id""")
        List<Row> of(BeneficiaryId who);

        /** Finds the ids of the requests: steps, which include the referral itself, and openings. */
        @SqlQuery("""
                select s.id from referral_steps s join referrals f on f.id = s.referral where f.beneficiary = :who
                union select p.id from referral_openings p join referrals f on f.id = p.referral
                where f.beneficiary = :who""")
        Set<UUID> documents(BeneficiaryId who);

        @SqlUpdate("""
                update referral_steps set note = ''
                where referral in (select id from referrals where beneficiary = :who)""")
        void forgetNotes(BeneficiaryId who);

        @SqlUpdate("update referrals set legal_ground = '', due_on = null where beneficiary = :who")
        void forgetGrounds(BeneficiaryId who);
    }

    @Override
    public List<Trace> of(Handle handle, BeneficiaryId who) {
        return handle.attach(RecordDao.class).of(who).stream()
                .map(each -> new Trace(
                        LocalDate.ofInstant(each.recordedAt(), Centres.zone(handle, each.centre())),
                        each.centre(),
                        "REFERRAL",
                        Message.of("referrals.trace." + each.kind()),
                        Optional.of(each.recordedAt())))
                .toList();
    }

    /**
     * Deletes reasons, notes, legal grounds and the contents of requests, and expects no answer any more. Kind, organisation, urgency,
     * states, sex and age band stay under a case code that no longer identifies anybody, so that every figure stays the same.
     */
    @Override
    public void erase(Handle handle, BeneficiaryId who) {
        RecordDao dao = handle.attach(RecordDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.forgetNotes(who);
        dao.forgetGrounds(who);
    }
}
