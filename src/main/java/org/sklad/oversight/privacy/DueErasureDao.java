package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

/** What the automatic erasure remembers between two runs, and who is due. */
interface DueErasureDao {
    @SqlQuery("""
            select e.trusted_at as trusted, e.excused_at as excused,
              coalesce((select max(a.occurred_at) from audit a), 0) as newest
            from erasure_clock e""")
    Optional<ErasureClock> kept();

    /** The newest act on record: signing in is one, so that there is one on each day of work. */
    @SqlQuery("select coalesce(max(occurred_at), 0) from audit")
    Instant newest();

    default ErasureClock times(Instant now) {
        Instant newest = newest();
        return kept().orElseGet(() -> ErasureClock.first(newest, now));
    }

    /** Keeps the times, and returns how many rows that were. */
    default int trust(ErasureClock times) {
        forgetTimes();
        return insert(times);
    }

    @SqlUpdate("delete from erasure_clock")
    void forgetTimes();

    @SqlUpdate("insert into erasure_clock (id, trusted_at, excused_at) values (1, :trusted, :excused)")
    int insert(@BindMethods ErasureClock times);

    /** Registrations of people who left, of whom something is to be erased by now. */
    @SqlQuery("""
            select count(*) from beneficiaries b
            where b.centre = :centre and b.left_at < :identityUntil
              and (b.left_at < :personUntil or exists (
                select 1 from registrations r join identities i on i.beneficiary = r.beneficiary where r.person = b.id))""")
    long due(CentreCode centre, Instant identityUntil, Instant personUntil);

    /** People whose last centre this is and who are not erased. */
    @SqlQuery("""
            select count(*) from beneficiaries b
            where b.centre = :centre and exists (select 1 from data_keys k where k.beneficiary = b.id)""")
    long known(CentreCode centre);

    /** People erased since then without a manager. */
    @SqlQuery("""
            select count(distinct beneficiary) from erasures
            where erased_at > :since and centre = :centre and cause = 'RETENTION' and operator = ''""")
    long erasedUnasked(CentreCode centre, Instant since);

    @SqlQuery("select centre, reason, people from erasure_waits order by centre")
    List<ErasureWait> waits();

    /** Keeps these, and returns how many there are. */
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
