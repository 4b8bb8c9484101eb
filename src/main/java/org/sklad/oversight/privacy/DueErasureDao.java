package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

/** The state of the automatic erasure between two runs, and counts of people due. */
interface DueErasureDao {
    @SqlQuery("""
            select e.trusted_at as trusted, e.excused_at as excused,
              coalesce((select max(a.occurred_at) from audit a), 0) as newest
            from erasure_clock e""")
    Optional<ErasureClock> kept();

    /** Returns the time of the newest audit entry. Signing in makes one, so each working day has at least one. */
    @SqlQuery("select coalesce(max(occurred_at), 0) from audit")
    Instant newest();

    default ErasureClock times(Instant now) {
        Instant newest = newest();
        return kept().orElseGet(() -> ErasureClock.first(newest, now));
    }

    /** Stores the times and returns the number of rows. */
    default int trust(ErasureClock times) {
        forgetTimes();
        return insert(times);
    }

    @SqlUpdate("delete from erasure_clock")
    void forgetTimes();

    @SqlUpdate("insert into erasure_clock (id, trusted_at, excused_at) values (1, :trusted, :excused)")
    int insert(@BindMethods ErasureClock times);

    /** Counts registrations of people who left and whose identity or other data is due for erasure. */
    @SqlQuery("""
            select count(*) from beneficiaries b
            where b.centre = :centre and b.left_at < :identityUntil
              and (b.left_at < :personUntil or exists (
                select 1 from registrations r join identities i on i.beneficiary = r.beneficiary where r.person = b.id))""")
    long due(CentreCode centre, Instant identityUntil, Instant personUntil);

    /** Counts people who are not erased, by their present or last centre. */
    @SqlQuery("""
            select count(*) from beneficiaries b
            where b.centre = :centre and exists (select 1 from data_keys k where k.beneficiary = b.id)""")
    long known(CentreCode centre);

    /** Counts people erased automatically since then, without a manager. */
    @SqlQuery("""
            select count(distinct beneficiary) from erasures
            where erased_at > :since and centre = :centre and cause = 'RETENTION' and operator is null""")
    long erasedUnasked(CentreCode centre, Instant since);

    @SqlQuery("select centre, reason, people from erasure_waits order by centre")
    List<ErasureWait> waits();

    /** Replaces the stored waits and returns their number. */
    default int replaceWaits(List<ErasureWait> waits) {
        if (!waits().equals(waits)) {
            forgetWaits();
            waits.forEach(this::insert);
        }
        return waits.size();
    }

    @SqlUpdate("delete from erasure_waits")
    void forgetWaits();

    @SqlUpdate("insert into erasure_waits (centre, reason, people) values (:centre, :reason, :people)")
    void insert(@BindMethods ErasureWait wait);
}
