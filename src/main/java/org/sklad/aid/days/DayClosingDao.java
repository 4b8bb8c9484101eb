package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InList;

/** The results of days and the handouts made on them. */
interface DayClosingDao {
    /** The result of a day. */
    record Insert(
            UUID distributionDay,
            UUID id,
            long expected,
            long served,
            long late,
            long absent,
            long proxies,
            String returnsTo,
            UUID operator,
            Instant closedAt) {}

    @SqlQuery("""
            select c.id, c.expected, c.served, c.late, c.absent, c.proxies, c.returns_to, o.username as operator, c.closed_at
            from days_closed c join operators o on o.id = c.operator where c.distribution_day = :day""")
    Optional<Closing> closing(UUID day);

    @SqlUpdate("""
            insert into days_closed (distribution_day, id, expected, served, late, absent, proxies, returns_to, operator, closed_at)
            values (:distributionDay, :id, :expected, :served, :late, :absent, :proxies, :returnsTo, :operator, :closedAt)""")
    void insert(@BindMethods Insert closing);

    @SqlBatch("""
            insert into days_left (distribution_day, line, lot, location, box, standing, counted, adjustment)
            values (:distributionDay, :line, :lot, :location, :box, :standing, :counted, :adjustment)""")
    void insertLeft(@BindMethods Collection<LeftoverRow> rows);

    @SqlQuery("""
            select o.sku, d.lot, o.number, o.expires_on, p.code as location, d.box, d.standing, d.counted,
              nullif(d.adjustment, '') as adjustment
            from days_left d join lots o on o.code = d.lot join locations p on p.id = d.location
            where d.distribution_day = :day order by d.line""")
    List<LeftoverLot> left(UUID day);

    @SqlQuery("""
            select o.sku, nullif(i.style, '') as style, i.category, l.lot, o.number, o.expires_on,
              cast(sum(l.quantity) as bigint) as given, cast(sum(l.returned) as bigint) as returned
            from handouts h
            join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.centre = :centre and h.occurred_at >= :from and h.occurred_at < :until and h.given_on = :on
              and h.state = 'RECORDED'
            group by o.sku, i.style, i.category, l.lot, o.number, o.expires_on
            order by o.sku, o.expires_on, l.lot""")
    List<HandedOutLot> given(CentreCode centre, LocalDate on, Instant from, Instant until);

    @SqlQuery("""
            select count(*) as handouts, count(nullif(h.second_operator, '')) as overrides,
              count(nullif(h.collected_by, '')) as proxies
            from handouts h
            where h.centre = :centre and h.occurred_at >= :from and h.occurred_at < :until and h.given_on = :on
              and h.state = 'RECORDED' and exists (
                select 1 from handout_lines l join lots o on o.code = l.lot
                where l.handout = h.id and o.sku in (<skus>))""")
    HandedOutLot.Handouts handed(
            CentreCode centre,
            LocalDate on,
            Instant from,
            Instant until,
            @InList(mayBeEmpty = true) Collection<Sku> skus);
}
