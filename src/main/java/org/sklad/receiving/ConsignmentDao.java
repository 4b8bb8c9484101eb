package org.sklad.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.CentreCode;
import org.sklad.centres.LocationId;

interface ConsignmentDao {
    @SqlUpdate("""
            insert into consignments (id, centre, location, donor, funding_source, reference, state, discrepancies,
              last_line, operator, announced_at)
            values (:id, :centre, :location, :donor, :fundingSource, :reference, :state, '', 0, :operator, :now)""")
    void insert(
            UUID id,
            String centre,
            LocationId location,
            String donor,
            String fundingSource,
            String reference,
            ConsignmentState state,
            UUID operator,
            Instant now);

    @SqlQuery("""
            select c.id, c.centre, c.location, l.code as location_code, c.donor, coalesce(s.name, '') as donor_name,
              c.funding_source, c.reference, c.state, c.discrepancies, c.last_line, c.announced_at, c.received_at
            from consignments c
            join locations l on l.id = c.location
            left join sources s on s.kind = 'DONOR' and s.code = c.donor
            where c.id = :id""")
    Optional<Consignment> find(UUID id);

    /** Of all centres, the latest first. */
    @SqlQuery("""
            select c.id, c.centre, c.location, l.code as location_code, c.donor, coalesce(s.name, '') as donor_name,
              c.funding_source, c.reference, c.state, c.discrepancies, c.last_line, c.announced_at, c.received_at
            from consignments c
            join locations l on l.id = c.location
            left join sources s on s.kind = 'DONOR' and s.code = c.donor
            where (c.announced_at, c.id) < (:before, :beforeId)
            order by c.announced_at desc, c.id desc limit :limit""")
    List<Consignment> list(Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            select c.id, c.centre, c.location, l.code as location_code, c.donor, coalesce(s.name, '') as donor_name,
              c.funding_source, c.reference, c.state, c.discrepancies, c.last_line, c.announced_at, c.received_at
            from consignments c
            join locations l on l.id = c.location
            left join sources s on s.kind = 'DONOR' and s.code = c.donor
            where (c.announced_at, c.id) < (:before, :beforeId) and c.state = :state
            order by c.announced_at desc, c.id desc limit :limit""")
    List<Consignment> list(ConsignmentState state, Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            select c.id, c.centre, c.location, l.code as location_code, c.donor, coalesce(s.name, '') as donor_name,
              c.funding_source, c.reference, c.state, c.discrepancies, c.last_line, c.announced_at, c.received_at
            from consignments c
            join locations l on l.id = c.location
            left join sources s on s.kind = 'DONOR' and s.code = c.donor
            where (c.announced_at, c.id) < (:before, :beforeId) and c.centre = :centre
            order by c.announced_at desc, c.id desc limit :limit""")
    List<Consignment> ofCentre(CentreCode centre, Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            select c.id, c.centre, c.location, l.code as location_code, c.donor, coalesce(s.name, '') as donor_name,
              c.funding_source, c.reference, c.state, c.discrepancies, c.last_line, c.announced_at, c.received_at
            from consignments c
            join locations l on l.id = c.location
            left join sources s on s.kind = 'DONOR' and s.code = c.donor
            where (c.announced_at, c.id) < (:before, :beforeId) and c.centre = :centre and c.state = :state
            order by c.announced_at desc, c.id desc limit :limit""")
    List<Consignment> ofCentre(CentreCode centre, ConsignmentState state, Instant before, UUID beforeId, int limit);

    /** Numbers for so many lines more, and the last of them; empty when the consignment is complete. */
    @SqlQuery("""
            update consignments set last_line = last_line + :lines, state = 'RECEIVING'
            where id = :id and state <> 'RECEIVED' returning last_line""")
    Optional<Integer> takeNumbers(UUID id, int lines);

    /** 0 when it was complete already. */
    @SqlUpdate("""
            update consignments set state = 'RECEIVED', discrepancies = :discrepancies, received_at = :now
            where id = :id and state <> 'RECEIVED'""")
    int complete(UUID id, String discrepancies, Instant now);

    @SqlBatch(value = """
            insert into expected_lines (consignment, line, sku, quantity, number, expires_on)
            values (:consignment, :line, :sku, :quantity, :number, :expiresOn)""", transactional = false)
    void insertExpected(UUID consignment, @BindMethods List<ExpectedLine> lines);

    @SqlQuery("""
            select line, sku, quantity, number, expires_on from expected_lines
            where consignment = :consignment order by line""")
    List<ExpectedLine> expected(UUID consignment);

    @SqlBatch(value = """
            insert into consignment_lines (consignment, line, act, sku, lot, location, units_each, times, operator,
              received_at)
            values (:consignment, :line, :act, :sku, :lot, :location, :unitsEach, :times, :operator, :now)""", transactional = false)
    void insertLines(UUID consignment, UUID act, @BindMethods List<KeptLine> lines, UUID operator, Instant now);

    @SqlQuery("""
            select r.line, r.sku, r.lot, o.number, o.expires_on, r.location, l.code as location_code, r.units_each,
              r.times, case when r.reversed_at is null then 0 else 1 end as reversed
            from consignment_lines r
            join lots o on o.code = r.lot
            join locations l on l.id = r.location
            where r.consignment = :consignment order by r.line""")
    List<ConsignmentLine> lines(UUID consignment);

    /** 0 when there is no such line or it was taken back before. */
    @SqlUpdate("""
            update consignment_lines set reversed_at = :now
            where consignment = :consignment and line = :line and reversed_at is null""")
    int markReversed(UUID consignment, int line, Instant now);

    /** What was announced against what came, by item; items that match are left out. */
    @SqlQuery("""
            select sku, sum(expected) as expected, sum(received) as received from (
              select sku, quantity as expected, 0 as received from expected_lines where consignment = :consignment
              union all
              select sku, 0, units_each * times from consignment_lines
              where consignment = :consignment and reversed_at is null) both_ways
            group by sku having sum(expected) <> sum(received) order by sku""")
    List<Difference> differences(UUID consignment);

    @SqlQuery("select count(*) from consignments")
    long count();
}
