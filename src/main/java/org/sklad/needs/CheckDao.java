package org.sklad.needs;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What breaks the rules of needs, each named so that it can be looked up; at most 100 of a kind. */
interface CheckDao {
    @SqlQuery("""
            select 'need ' || n.id || ': ' || cast(n.met as varchar(30)) as broken from needs n
            where n.met <> (select coalesce(sum(m.quantity), 0) from need_meetings m where m.need = n.id)
            order by n.id limit 100""")
    List<String> metOtherwiseThanMeetings();

    @SqlQuery("""
            select 'need ' || n.id as broken from needs n
            where n.met < 0 or n.met > n.quantity
              or (n.state = 'OPEN' and n.met = n.quantity) or (n.state = 'MET' and n.met < n.quantity)
            order by n.id limit 100""")
    List<String> statesThatAreNotWhatIsMet();

    @SqlQuery("""
            select 'need ' || n.id as broken from needs n
            where (n.state = 'WITHDRAWN') <> (exists (select 1 from need_withdrawals w where w.need = n.id))
            order by n.id limit 100""")
    List<String> withdrawnWithoutReason();

    /** Of who met it before it was known, or after it was none any more. */
    @SqlQuery("""
            select 'need ' || n.id || ' handout ' || m.handout as broken
            from need_meetings m join needs n on n.id = m.need left join need_withdrawals w on w.need = n.id
            where m.occurred_at < n.assessed_at or m.occurred_at > w.recorded_at
            order by broken limit 100""")
    List<String> metAtAnotherTime();

    /** The rows are not written over, so that each is what it was when it began: of the need's own person, for no more than is needed. */
    @SqlQuery("""
            select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
            from reservations r left join needs n on n.id = r.need
            where n.id is null or n.beneficiary <> r.beneficiary or r.quantity > n.quantity
              or (r.ended_at is null and (n.state <> 'OPEN' or r.quantity > n.quantity - n.met))
            order by broken limit 100""")
    List<String> keptOtherwiseThanNeeded();

    /** Each part begins where the one before ended, and is smaller; of all but the last, none is open. */
    @SqlQuery("""
            select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
            from reservations r left join reservations p on p.id = r.id and p.part = r.part - 1
            where (r.part > 1 and (p.id is null or p.ended_at is null or p.ended_at <> r.from_at or p.quantity <= r.quantity
                or p.need <> r.need or p.until_on <> r.until_on or p.made_as <> r.made_as))
              or (r.part = 1 and r.from_at <> r.reserved_at) or (r.ended_at is null) <> (r.kept_for = r.need)
            order by broken limit 100""")
    List<String> partsThatDoNotFollow();

    @SqlQuery("""
            select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
            from reservations r join items i on i.sku = r.made_as
            where r.sku <> i.counts_as
            order by broken limit 100""")
    List<String> keptOfAnotherItem();

    @SqlQuery("select count(*) from needs")
    long needs();

    @SqlQuery("select count(*) from needs where state = 'OPEN'")
    long open();
}
