package org.sklad.goods.boxes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

interface BoxActDao {
    @SqlUpdate("""
            insert into box_acts (id, kind, box, location, operator, recorded_at)
            values (:id, :kind, :box, :location, :operator, :now)""")
    void insert(UUID id, BoxActKind kind, BoxCode box, LocationId location, UUID operator, Instant now);

    /** Finds the box that an act changed or made. */
    @SqlQuery("select box from box_acts where id = :id")
    Optional<BoxCode> boxOf(UUID id);

    @SqlQuery("""
            select x.code, x.number, x.centre, x.location as location_id, p.code as location, p.kind,
              (select count(*) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0) as lots,
              coalesce((select min(b.sku) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0), '') as sku
            from boxes x join locations p on p.id = x.location
            where x.code = :code""")
    Optional<Box> find(BoxCode code);

    @SqlQuery("""
            select x.code, x.number, x.centre, x.location as location_id, p.code as location, p.kind,
              (select count(*) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0) as lots,
              coalesce((select min(b.sku) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0), '') as sku
            from boxes x join locations p on p.id = x.location
            where x.centre = :centre and x.number = :number""")
    Optional<Box> numbered(CentreCode centre, long number);

    /**
     * Lists the boxes of a centre by number, without boxes in transit.
     *
     * @param location 0 for all
     * @param number 0 for all
     */
    @SqlQuery("""
            select x.code, x.number, x.centre, x.location as location_id, p.code as location, p.kind,
              (select count(*) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0) as lots,
              coalesce((select min(b.sku) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0), '') as sku
            from boxes x join locations p on p.id = x.location
            where x.centre = :centre and x.number > :after and p.kind <> 'IN_TRANSIT'
              and (:location = 0 or x.location = :location) and (:number = 0 or x.number = :number)
            order by x.number limit :limit""")
    List<Box> ofCentre(CentreCode centre, long location, long number, long after, int limit);

    /** Lists boxes as {@link #ofCentre} does, for all centres. */
    @SqlQuery("""
            select x.code, x.number, x.centre, x.location as location_id, p.code as location, p.kind,
              (select count(*) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0) as lots,
              coalesce((select min(b.sku) from balances b where b.box = x.code and b.box > 0 and b.quantity > 0), '') as sku
            from boxes x join locations p on p.id = x.location
            where (x.centre, x.number) > (:centre, :after) and p.kind <> 'IN_TRANSIT'
              and (:number = 0 or x.number = :number)
            order by x.centre, x.number limit :limit""")
    List<Box> list(String centre, long number, long after, int limit);

    /** Lists the lots in a box, latest arrival first. */
    @SqlQuery("""
            select b.sku, b.lot, l.number, b.expires_on, l.status, b.quantity,
              (select max(m.id) from movements m where m.to_box = b.box and m.to_box > 0 and m.lot = b.lot) as last,
              (select max(m.recorded_at) from movements m where m.to_box = b.box and m.to_box > 0 and m.lot = b.lot) as put_in_at
            from balances b join lots l on l.code = b.lot
            where b.box = :code and b.box > 0 and b.quantity > 0
            order by last desc""")
    List<BoxedLot> contents(BoxCode code);

    /** Finds the lot that a movement brought into the box. */
    @SqlQuery("select lot from movements where id = :movement and to_box = :code and to_box > 0")
    Optional<LotCode> broughtIn(BoxCode code, long movement);

    /** Returns the quantity of a lot in a box, in smallest units. */
    @SqlQuery("""
            select coalesce(cast(sum(quantity) as bigint), 0) from balances
            where box = :code and box > 0 and quantity > 0 and lot = :lot""")
    long quantity(BoxCode code, LotCode lot);
}
