package org.sklad.oversight.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;

/** Reads the unmet demand, now and at an earlier time. */
interface DemandDao {
    /** Sums the open needs of present residents, less the quantities given and reserved. */
    @SqlQuery("""
            with needed (id, person, stay_since, item, style, size, sex, age_band, next_band_on, quantity) as materialized (
              select n.id, b.id, b.stay_since, i.counts_as, n.style, n.size, b.sex, b.age_band, b.next_band_on, n.quantity - n.met
              from beneficiaries b
              join beneficiaries w on w.counts_as = b.id
              join needs n on n.beneficiary = w.id
              left join items i on i.sku = n.sku
              where b.centre = :centre and b.present = 1 and n.state = 'OPEN')
            select item, style, size, sex, age_band, next_band_on, cast(sum(unmet) as bigint) as unmet,
              count(distinct person) as people
            from (
              select needed.item, needed.style, needed.size, needed.sex, needed.age_band, needed.next_band_on, needed.person,
                needed.quantity - coalesce(r.quantity, 0) as unmet
              from needed
              left join reservations r on r.kept_for = needed.id and r.until_on >= :today and r.centre = :centre
                and r.reserved_at >= needed.stay_since) known
            where unmet > 0
            group by item, style, size, sex, age_band, next_band_on""")
    List<DemandRow> now(CentreCode centre, LocalDate today);

    /**
     * Sums the needs of people who were residents at the end of the day: needs assessed and not withdrawn by then, less
     * the quantities given by then and reserved then.
     */
    @SqlQuery("""
            select item, style, size, sex, age_band, next_band_on, cast(sum(unmet) as bigint) as unmet, 0 as people
            from (
              select i.counts_as as item, n.style, n.size, b.sex, b.age_band, b.next_band_on,
                n.quantity - (select coalesce(sum(m.quantity), 0) from need_meetings m
                  where m.need = n.id and m.occurred_at < :then)
                - (select coalesce(sum(r.quantity), 0) from reservations r
                  where r.need = n.id and r.centre = :centre and r.reserved_at >= lived.from_at and r.from_at < :then
                    and (r.ended_at is null or r.ended_at >= :then) and r.until_on >= :day) as unmet
              from (
                select r.counts_as as id, min(s.from_at) as from_at
                from stays s join beneficiaries r on r.id = s.beneficiary
                where s.centre = :centre and s.until_at >= :then and s.from_at < :then
                group by r.counts_as) lived
              join beneficiaries b on b.id = lived.id
              join beneficiaries p on p.counts_as = b.id
              join needs n on n.beneficiary = p.id
              left join items i on i.sku = n.sku
              left join need_withdrawals w on w.need = n.id
              where n.assessed_at < :then
                and (w.recorded_at is null or w.recorded_at >= :then)) known
            where unmet > 0
            group by item, style, size, sex, age_band, next_band_on""")
    List<DemandRow> then(CentreCode centre, Instant then, LocalDate day);
}
