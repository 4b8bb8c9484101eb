package org.sklad.aid.approvals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** Erasure of the traces of a person in requests for more than is due. */
public final class ApprovalTexts {
    interface ErasedApprovalDao {
        record Decided(UUID id, ZoneId timeZone, Instant askedAt, Instant decidedAt) {}

        @SqlQuery("""
                select request from handout_approvals where beneficiary = :who and request is not null
                union select decision from handout_approvals where beneficiary = :who and decision is not null""")
        Set<UUID> documents(BeneficiaryId who);

        @SqlUpdate("""
                delete from handout_approval_lines
                where approval in (select id from handout_approvals where beneficiary = :who and state = 'OPEN')""")
        void removeUndecidedLines(BeneficiaryId who);

        @SqlUpdate("delete from handout_approvals where beneficiary = :who and state = 'OPEN'")
        void removeUndecided(BeneficiaryId who);

        @SqlQuery("""
                select a.id, c.time_zone, a.asked_at, a.decided_at
                from handout_approvals a join centres c on c.code = a.centre where a.beneficiary = :who""")
        List<Decided> decided(BeneficiaryId who);

        @SqlUpdate("""
                update handout_approvals set reason = 'OTHER', asked_at = :askedOn, decided_at = :decidedOn where id = :id""")
        void blur(UUID id, Instant askedOn, Instant decidedOn);
    }

    private ApprovalTexts() {}

    /**
     * Deletes undecided requests, and of decided ones the reason, the hour and the contents, in the caller's transaction. Goods, days
     * and answers stay, as those of handouts.
     */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedApprovalDao dao = handle.attach(ErasedApprovalDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.removeUndecidedLines(who);
        dao.removeUndecided(who);
        dao.decided(who)
                .forEach(each -> dao.blur(
                        each.id(), dayOf(each.askedAt(), each.timeZone()), dayOf(each.decidedAt(), each.timeZone())));
    }

    /** Returns the first instant of that day in the time zone. */
    private static Instant dayOf(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
