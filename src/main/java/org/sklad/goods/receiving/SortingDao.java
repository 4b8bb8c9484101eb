package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

interface SortingDao {
    /** A new sorting. */
    record Insert(
            UUID id,
            UUID consignment,
            LocationId location,
            BoxCode box,
            Sku sku,
            LotCode lot,
            long quantity,
            UUID operator,
            Instant begunAt) {}

    @SqlUpdate("""
            insert into sortings (id, consignment, location, box, sku, lot, quantity, operator, begun_at, reversal,
              reversal_reason)
            values (:id, :consignment, :location, :box, :sku, :lot, :quantity, :operator, :begunAt, null, '')""")
    void insert(@BindMethods Insert sorting);

    @SqlQuery("""
            select s.id, s.consignment, c.centre, s.location, p.code as location_code, s.box, l.sku, s.lot, l.donor,
              l.funding_source, l.restriction, s.quantity, o.username as operator, s.begun_at, s.reversal, s.reversal_reason
            from sortings s
            join consignments c on c.id = s.consignment
            join locations p on p.id = s.location
            join lots l on l.code = s.lot
            join operators o on o.id = s.operator
            where s.id = :id""")
    Optional<Sorting> find(UUID id);

    /** Lists sortings, latest first. */
    @SqlQuery("""
            select s.id, s.consignment, c.centre, s.location, p.code as location_code, s.box, l.sku, s.lot, l.donor,
              l.funding_source, l.restriction, s.quantity, o.username as operator, s.begun_at, s.reversal, s.reversal_reason
            from sortings s
            join consignments c on c.id = s.consignment
            join locations p on p.id = s.location
            join lots l on l.code = s.lot
            join operators o on o.id = s.operator
            where s.consignment = :consignment
            order by s.begun_at desc, s.id desc limit :limit""")
    List<Sorting> ofConsignment(UUID consignment, int limit);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate("""
            update sortings set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);

    /** Reverses the found lines that are not reversed yet, and returns their numbers. */
    @SqlQuery("""
            update consignment_lines set reversed_at = :now
            where consignment = :consignment and sorting = :sorting and reversed_at is null returning line""")
    List<Integer> markReversed(UUID consignment, String sorting, Instant now);

    @SqlQuery("""
            select r.line, o.sku, r.lot, o.number, o.expires_on, r.location, l.code as location_code, r.box, r.units_each,
              r.times, r.condition, r.reason, r.sorting, case when r.reversed_at is null then 0 else 1 end as reversed
            from consignment_lines r
            join lots o on o.code = r.lot
            join locations l on l.id = r.location
            where r.consignment = :consignment and r.sorting = :sorting order by r.line""")
    List<ConsignmentLine> lines(UUID consignment, String sorting);

    /** Quantity of a lot at a place. */
    record StandingSack(
            Sku sku, LotCode lot, String number, Expiry expiresOn, LocationCode location, BoxCode box, long quantity) {
        Sack of(Item item) {
            return new Sack(item, lot, number, expiresOn, location, box, quantity);
        }
    }

    /** Stock of the lots that the consignment brought directly, without medicines, weighed items first. */
    @SqlQuery("""
            select b.sku, b.lot, o.number, o.expires_on, p.code as location, b.box, b.quantity
            from (select distinct lot from consignment_lines
              where consignment = :consignment and sorting = '' and reversed_at is null) r
            join balances b on b.lot = r.lot
            join lots o on o.code = b.lot
            join locations p on p.id = b.location
            join items i on i.sku = b.sku
            where p.centre = :centre and b.quantity > 0 and p.kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE')
              and o.status = 'AVAILABLE' and i.category <> 'MEDICINE'
            order by case when i.unit = 'G' then 0 else 1 end, b.sku, b.lot, p.code, b.box limit :limit""")
    List<StandingSack> sacks(UUID consignment, CentreCode centre, int limit);
}
