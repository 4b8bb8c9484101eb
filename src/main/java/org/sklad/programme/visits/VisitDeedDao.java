package org.sklad.programme.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;

/**
 * Reads what the members of a visit recorded at its centre on its day, and the consultations that name the visit. Lists end after 200 rows;
 * {@link #figures} counts all. A consultation that names a cancelled visit, for example one that was planned twice, counts like one without
 * a name.
 */
@Fragments({
    @Fragment(name = "talks", sql = """
            from consultations c
            where c.centre = :centre and c.occurred_at >= :begin and c.occurred_at < :end and c.occurred_on = :day
              and (c.visit = :visit
                or (c.visit is null or exists (select 1 from field_visits f where f.id = c.visit and f.state = 'CANCELLED'))
                  and c.author in (select m.operator from field_visit_members m where m.visit = :visit))"""),
    @Fragment(name = "given", sql = """
            where h.centre = :centre and h.given_on = :day and h.state = 'RECORDED'
              and h.operator in (select m.operator from field_visit_members m where m.visit = :visit)"""),
    @Fragment(name = "assessed", sql = """
            where n.assessed_at / 86400000000 >= cast(:begin as bigint) / 86400000000
              and n.assessed_at / 86400000000 <= cast(:end as bigint) / 86400000000
              and n.assessed_at >= :begin and n.assessed_at < :end and n.state <> 'WITHDRAWN'
              and n.operator in (select m.operator from field_visit_members m where m.visit = :visit)
              and exists (select 1 from registrations r join stays s on s.beneficiary = r.beneficiary
                where r.person = n.beneficiary and s.centre = :centre and s.from_at <= n.assessed_at
                  and s.until_at >= n.assessed_at)"""),
    @Fragment(name = "held", sql = """
            where s.centre = :centre and s.held_on = :day and s.reversal is null
              and s.operator in (select m.operator from field_visit_members m where m.visit = :visit)""")
})
interface VisitDeedDao {
    /** Counts a person with several handouts once, and a need where the person stayed when it was assessed. */
    @SqlQuery("""
            select g.handouts, g.served, a.needs, i.sessions
            from (select count(*) as handouts, count(distinct b.counts_as) + coalesce(cast(sum(h.heads) as bigint), 0) as served
              from handouts h left join beneficiaries b on b.id = h.beneficiary
              <given>) g
            cross join (select count(*) as needs from needs n <assessed>) a
            cross join (select count(*) as sessions from information_sessions s <held>) i""")
    VisitDeeds.Figures figures(UUID visit, CentreCode centre, LocalDate day, Instant begin, Instant end);

    @SqlQuery("""
            select c.kind, count(*) as consultations,
              count(distinct coalesce((select b.counts_as from beneficiaries b where b.id = c.beneficiary), c.id)) as people
            <talks>
            group by c.kind order by c.kind""")
    List<VisitDeeds.Count> counts(UUID visit, CentreCode centre, LocalDate day, Instant begin, Instant end);

    @SqlQuery("""
            select c.id, c.occurred_at, c.kind,
              (select p.case_code from beneficiaries b join beneficiaries p on p.id = b.counts_as where b.id = c.beneficiary)
                as case_code
            <talks>
            order by c.occurred_at, c.id limit 200""")
    List<VisitDeeds.Talk> talks(UUID visit, CentreCode centre, LocalDate day, Instant begin, Instant end);

    @SqlQuery("""
            select h.id, h.occurred_at, p.case_code, h.heads
            from handouts h
            left join beneficiaries b on b.id = h.beneficiary
            left join beneficiaries p on p.id = b.counts_as
            <given>
            order by h.occurred_at, h.id limit 200""")
    List<VisitDeeds.Given> handouts(UUID visit, CentreCode centre, LocalDate day);

    @SqlQuery("""
            select i.name_bg, i.name_en, sum(l.quantity - l.returned) as quantity
            from handouts h
            join handout_lines l on l.handout = h.id
            join items i on i.sku = l.sku
            <given>
            group by i.sku, i.name_bg, i.name_en having sum(l.quantity - l.returned) > 0
            order by i.name_bg limit 200""")
    List<VisitDeeds.Goods> goods(UUID visit, CentreCode centre, LocalDate day);

    /** Lists the needs of those people who are still at the centre, because it names them. */
    @SqlQuery("""
            select n.id, p.case_code, coalesce(i.name_bg, s.name_bg) as name_bg, coalesce(i.name_en, s.name_en) as name_en,
              n.size, n.quantity
            from needs n
            join beneficiaries b on b.id = n.beneficiary
            join beneficiaries p on p.id = b.counts_as
            left join items i on i.sku = n.sku
            left join styles s on s.code = n.style
            <assessed> and p.centre = :centre
            order by n.assessed_at, n.id limit 200""")
    List<VisitDeeds.Assessed> needs(UUID visit, CentreCode centre, Instant begin, Instant end);

    @SqlQuery("""
            select s.id,
              (select string_agg(d.name_bg, ', ') from information_session_topics t
                join directory_entries d on d.kind = 'TOPIC' and d.code = t.topic where t.session = s.id) as topics_bg,
              (select string_agg(d.name_en, ', ') from information_session_topics t
                join directory_entries d on d.kind = 'TOPIC' and d.code = t.topic where t.session = s.id) as topics_en,
              s.minutes,
              (select cast(sum(h.heads) as bigint) from information_session_heads h where h.session = s.id) as heads
            from information_sessions s
            <held>
            order by s.recorded_at, s.id limit 200""")
    List<VisitDeeds.Informed> sessions(UUID visit, CentreCode centre, LocalDate day);

    @SqlQuery("""
            select r.id from reconciliations r
            where r.centre = :centre and r.team = :team and r.team <> '' and r.opened_at >= :begin and r.opened_at < :end
            order by r.opened_at desc limit 1""")
    Optional<UUID> bag(CentreCode centre, String team, Instant begin, Instant end);
}
