package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.RefusedLine;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments({
    @Fragment(name = "rows", sql = """
            select c.id, c.centre, c.location, l.code as location_code, c.donor, coalesce(s.name, '') as donor_name,
              c.funding_source, c.restriction, c.reference, c.state, c.discrepancies, c.last_line, c.announced_at, c.received_at
            from consignments c
            join locations l on l.id = c.location
            left join sources s on s.kind = 'DONOR' and s.code = c.donor"""),
    @Fragment(name = "lines", sql = """
            select r.line, o.sku, r.lot, o.number, o.expires_on, r.location, l.code as location_code, r.box, r.units_each,
              r.times, r.condition, r.reason, r.sorting, case when r.reversed_at is null then 0 else 1 end as reversed
            from consignment_lines r
            join lots o on o.code = r.lot
            join locations l on l.id = r.location"""),
    @Fragment(name = "refusals", sql = """
            select line, sku, number, expires_on, quantity, reason, case when reversed_at is null then 0 else 1 end as reversed
            from refused_lines where consignment = :consignment"""),
    @Fragment(name = "shown", sql = """
            (c.announced_at, c.id) < (:before, :beforeId) and c.announced_at >= :since
              and c.donor = coalesce(:donor, c.donor)
            order by c.announced_at desc, c.id desc limit :limit""")
})
interface ConsignmentDao {
    @SqlUpdate("""
            insert into consignments (id, centre, location, donor, funding_source, restriction, reference, state,
              discrepancies, last_line, operator, announced_at)
            values (:id, :centre, :location, :donor, :fundingSource, :restriction, :reference, :state, '', 0, :operator, :now)""")
    void insert(
            UUID id,
            String centre,
            LocationId location,
            String donor,
            String fundingSource,
            String restriction,
            String reference,
            ConsignmentState state,
            UUID operator,
            Instant now);

    /** Returns the next number of the centre in the year; empty before the first. */
    @SqlQuery("""
            update consignment_numbers set last = last + 1 where centre = :centre and of_year = :year returning last""")
    Optional<Integer> nextNumber(CentreCode centre, int year);

    @SqlQuery("""
            insert into consignment_numbers (centre, of_year, last) values (:centre, :year, :first)
            on conflict (centre, of_year) do update set last = consignment_numbers.last + 1 returning last""")
    int firstNumber(CentreCode centre, int year, int first);

    /** Returns the greatest reference that begins with a text and three more characters. */
    @SqlQuery("""
            select max(reference) from consignments
            where centre = :centre and reference >= :begin || '000' and reference <= :begin || '999'
              and length(reference) = length(:begin) + 3""")
    Optional<String> latestNumbered(CentreCode centre, String begin);

    @SqlQuery("""
            <rows>
            where c.id = :id""")
    Optional<Consignment> find(UUID id);

    /** Lists consignments of all centres, latest first. */
    @SqlQuery("<rows> where <shown>")
    List<Consignment> list(@BindMethods LatestRows rows, @BindMethods ConsignmentFilter filter);

    @SqlQuery("<rows> where c.state = :state and <shown>")
    List<Consignment> inState(@BindMethods LatestRows rows, @BindMethods ConsignmentFilter filter);

    @SqlQuery("<rows> where c.centre = :at and <shown>")
    List<Consignment> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods ConsignmentFilter filter);

    @SqlQuery("<rows> where c.centre = :at and c.state = :state and <shown>")
    List<Consignment> ofCentreInState(
            CentreCode at, @BindMethods LatestRows rows, @BindMethods ConsignmentFilter filter);

    @SqlQuery(
            "<rows> where c.centre = :at and c.reference = :reference order by c.announced_at desc, c.id desc limit 20")
    List<Consignment> referenced(CentreCode at, String reference);

    /**
     * Reserves line numbers.
     *
     * @return the last number; empty if the consignment is complete
     */
    @SqlQuery("""
            update consignments set last_line = last_line + :lines, state = 'RECEIVING'
            where id = :id and state <> 'RECEIVED' returning last_line""")
    Optional<Integer> takeNumbers(UUID id, int lines);

    /** Reserves line numbers as {@link #takeNumbers} does, for goods found in a sack. The consignment may be complete. */
    @SqlQuery("""
            update consignments set last_line = last_line + :lines where id = :id returning last_line""")
    int takeNumbersToSort(UUID id, int lines);

    @SqlUpdate("""
            update consignments set donor = :donor, funding_source = :source, restriction = :restriction, reference = :reference
            where id = :id""")
    void change(UUID id, SourceCode donor, SourceCode source, String restriction, String reference);

    /** Returns 0 if it was already complete. */
    @SqlUpdate("""
            update consignments set state = 'RECEIVED', discrepancies = :discrepancies, received_at = :now
            where id = :id and state <> 'RECEIVED'""")
    int complete(UUID id, String discrepancies, Instant now);

    @SqlBatch(value = """
            insert into expected_lines (consignment, line, sku, quantity, number, expires_on, sender_box, unit_value,
              currency)
            values (:consignment, :line, :sku, :quantity, :number, :expiresOn, :senderBox, :unitValue, :currency)""", transactional = false)
    void insertExpected(UUID consignment, @BindMethods List<ExpectedLine> lines);

    @SqlQuery("""
            select line, sku, quantity, number, expires_on, sender_box, unit_value, currency from expected_lines
            where consignment = :consignment order by line""")
    List<ExpectedLine> expected(UUID consignment);

    /** Finds the announced sender's boxes of these items. */
    @SqlQuery("""
            select distinct i.counts_as as sku, e.sender_box as box from expected_lines e join items i on i.sku = e.sku
            where e.consignment = :consignment and i.counts_as > :after and i.counts_as <= :last and e.sender_box <> ''
            order by i.counts_as, box""")
    List<ConsignmentDocument.SenderBox> senderBoxes(UUID consignment, String after, String last);

    /** Finds an announced line with a unit value for the item. A line of this lot comes before any other. */
    @SqlQuery("""
            select line, sku, quantity, number, expires_on, sender_box, unit_value, currency from expected_lines
            where consignment = :consignment and unit_value is not null
              and sku in (select w.sku from items w where w.counts_as = (select counts_as from items where sku = :sku))
            order by case when number = :number then 0 else 1 end, line limit 1""")
    Optional<ExpectedLine> valued(UUID consignment, Sku sku, String number);

    /** True if the consignment has announced lines. */
    @SqlQuery("""
            select case when exists (select 1 from expected_lines where consignment = :consignment) then 1 else 0 end""")
    boolean isAnnounced(UUID consignment);

    @SqlBatch(value = """
            insert into consignment_lines (consignment, line, sorting, act, sku, lot, location, box, units_each, times,
              condition, reason, operator, received_at)
            values (:consignment, :line, :sorting, :act, :sku, :lot, :location, :box, :unitsEach, :times, :condition,
              :reason, :operator, :now)""", transactional = false)
    void insertLines(
            UUID consignment, String sorting, UUID act, @BindMethods List<KeptLine> lines, UUID operator, Instant now);

    @SqlQuery("""
            <lines>
            where r.consignment = :consignment order by r.line""")
    List<ConsignmentLine> lines(UUID consignment);

    @SqlQuery("""
            <lines>
            where r.consignment = :consignment and r.line = :line""")
    Optional<ConsignmentLine> line(UUID consignment, long line);

    /** Finds the latest line of an item that is not reversed. */
    @SqlQuery("""
            <lines>
            where r.consignment = :consignment and r.sorting = :sorting and o.sku = :sku and r.reversed_at is null
            order by r.line desc limit 1""")
    Optional<ConsignmentLine> latest(UUID consignment, String sorting, Sku sku);

    /**
     * Lists lines that are not reversed, grouped by lot, place, pack and condition, latest first.
     *
     * @param undone also lists lines that were reversed as a whole, unless others were received or refused in their place
     */
    @SqlQuery("""
            select g.last, o.sku, g.lot, o.number, o.expires_on, l.code as location, g.units_each, g.times,
              case when g.reversed_at is null then 0 else 1 end as reversed,
              case when g.condition = 'DAMAGED' then g.reason else '' end as damage, s.received_at as scanned_at
            from (select max(line) as last, lot, location, box, units_each, condition, reason, sum(times) as times, reversed_at
              from consignment_lines
              where consignment = :consignment and sorting = :sorting and (reversed_at is null or :undone = 1)
              group by lot, location, box, units_each, condition, reason, reversed_at having max(line) < :before) g
            left join (select received_at as moment from consignment_lines where consignment = :consignment
              union select refused_at from refused_lines where consignment = :consignment) n on n.moment = g.reversed_at
            join consignment_lines s on s.consignment = :consignment and s.line = g.last
            join lots o on o.code = g.lot
            join locations l on l.id = g.location
            where n.moment is null and (g.reversed_at is null or not exists (
              select 1 from consignment_lines k
              where k.consignment = :consignment and k.sorting = :sorting and k.lot = g.lot and k.location = g.location
                and k.box = g.box and k.units_each = g.units_each and k.condition = g.condition and k.reason = g.reason
                and k.received_at <= g.reversed_at and (k.reversed_at is null or k.reversed_at > g.reversed_at)))
            order by g.last desc limit :limit""")
    List<ScannedGoods> goods(UUID consignment, String sorting, boolean undone, long before, int limit);

    /** Counts these groups. */
    @SqlQuery("""
            select count(*) from (select 1 from consignment_lines
              where consignment = :consignment and sorting = :sorting and reversed_at is null
              group by lot, location, box, units_each, condition, reason) g""")
    long kinds(UUID consignment, String sorting);

    /** Counts the scans of a line and of earlier lines with the same lot, place, pack and condition. */
    @SqlQuery("""
            select coalesce(sum(r.times), 0) from consignment_lines l
            join consignment_lines r on r.consignment = l.consignment and r.line <= l.line and r.lot = l.lot
              and r.location = l.location and r.box = l.box and r.units_each = l.units_each and r.condition = l.condition
              and r.sorting = l.sorting and r.reason = l.reason and r.reversed_at is null
            where l.consignment = :consignment and l.line = :last""")
    long timesAlike(UUID consignment, long last);

    /** Reverses these matching lines that are not reversed yet, and returns their numbers. */
    @SqlQuery("""
            update consignment_lines set reversed_at = :now
            where consignment = :consignment and line <= :last and reversed_at is null
              and (sorting, lot, location, box, units_each, condition, reason) = (
                select l.sorting, l.lot, l.location, l.box, l.units_each, l.condition, l.reason from consignment_lines l
                where l.consignment = :consignment and l.line = :last)
            returning line""")
    List<Integer> markAlikeReversed(UUID consignment, long last, Instant now);

    /** Reverses a line and returns its number; empty if it was already reversed. */
    @SqlQuery("""
            update consignment_lines set reversed_at = :now
            where consignment = :consignment and line = :line and reversed_at is null returning line""")
    List<Integer> markReversed(UUID consignment, long line, Instant now);

    /**
     * Compares announced and received quantities by item and leaves out items that match. Goods found in a sack do not count,
     * because they arrived inside it.
     */
    @SqlQuery("""
            select i.counts_as as sku, sum(expected) as expected, sum(received) as received from (
              select sku, quantity as expected, 0 as received from expected_lines where consignment = :consignment
              union all
              select sku, 0, units_each * times from consignment_lines
              where consignment = :consignment and sorting = '' and reversed_at is null) both_ways
            join items i on i.sku = both_ways.sku
            group by i.counts_as having sum(expected) <> sum(received) order by i.counts_as""")
    List<ConsignmentView.Difference> differences(UUID consignment);

    @SqlBatch(value = """
            insert into refused_lines (consignment, line, act, sku, number, expires_on, quantity, reason, operator, refused_at)
            values (:consignment, :line, :act, :sku, :number, :expiresOn, :quantity, :reason, :operator, :now)""", transactional = false)
    void insertRefused(UUID consignment, UUID act, @BindMethods List<RefusedLine> lines, UUID operator, Instant now);

    /** Lists refused lines, latest first; reversed ones only if asked for. */
    @SqlQuery("<refusals> and (:reversed = 1 or reversed_at is null) order by line desc limit :limit")
    List<RefusedLine> refused(UUID consignment, boolean reversed, int limit);

    @SqlQuery("<refusals> and line = :line")
    Optional<RefusedLine> refusedLine(UUID consignment, long line);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate("""
            update refused_lines set reversed_at = :now
            where consignment = :consignment and line = :line and reversed_at is null""")
    int markRefusedReversed(UUID consignment, long line, Instant now);

    /** Totals of each announced or received item, by item, after the given one. */
    @SqlQuery("""
            select i.counts_as as sku, sum(announced) as announced, sum(received) as received, sum(damaged) as damaged, sum(refused) as refused
            from (
              select sku, quantity as announced, 0 as received, 0 as damaged, 0 as refused
              from expected_lines where consignment = :consignment
              union all
              select sku, 0, units_each * times, case when condition = 'DAMAGED' then units_each * times else 0 end, 0
              from consignment_lines where consignment = :consignment and sorting = '' and reversed_at is null
              union all
              select sku, 0, 0, 0, quantity
              from refused_lines where consignment = :consignment and reversed_at is null) each_way
            join items i on i.sku = each_way.sku
            where i.counts_as > :after group by i.counts_as order by i.counts_as limit :limit""")
    List<Arrival> arrivals(UUID consignment, String after, int limit);

    /** Damaged and refused goods, by lot and reason. */
    @SqlQuery("""
            select 'DAMAGED' as kind, o.sku, o.number, o.expires_on, sum(r.units_each * r.times) as quantity, r.reason
            from consignment_lines r join lots o on o.code = r.lot
            where r.consignment = :consignment and r.sorting = '' and r.condition = 'DAMAGED' and r.reversed_at is null
            group by o.sku, o.number, o.expires_on, r.reason
            union all
            select 'REFUSED', i.counts_as, f.number, f.expires_on, sum(f.quantity), f.reason
            from refused_lines f join items i on i.sku = f.sku
            where f.consignment = :consignment and f.reversed_at is null
            group by i.counts_as, f.number, f.expires_on, f.reason""")
    List<Discrepancy> notGood(UUID consignment);
}
