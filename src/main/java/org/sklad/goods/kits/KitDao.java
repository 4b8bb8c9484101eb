package org.sklad.goods.kits;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.Expiry;

interface KitDao {
    /**
     * Lists the parts of some kits by the sku of the kit, with the usable quantity of each part in the centre. SQLite keeps the order of
     * cross joins; in its own order, it would read all stock of the centre.
     *
     * @param within location, to count only stock there and beneath it; 0 for the whole centre
     * @param first first sku of the range of kits
     * @param last last sku of the range
     */
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id),
            listed (kit, version) as (
              select kit, max(version) from compositions where kit between :first and :last
              group by kit order by kit limit :limit),
            lines (kit, version, line, item, quantity) as (
              select c.kit, c.version, c.line, i.counts_as, c.quantity
              from listed
              cross join composition_lines c
              cross join items i
              where c.kit = listed.kit and c.version = listed.version and i.sku = c.item),
            needed (item) as (select distinct item from lines),
            standing (item, quantity) as (
              select needed.item, cast(sum(b.quantity) as bigint)
              from needed
              cross join balances b
              join lots o on o.code = b.lot and o.status = 'AVAILABLE'
              join locations p on p.id = b.location and p.kind in ('STORE', 'SHELF', 'BAG')
              where b.centre = :centre and b.sku = needed.item and b.quantity > 0
                and b.expires_on >= :today and (:within = 0 or b.location in (select id from beneath))
              group by needed.item)
            select c.kit, c.version, c.item, c.quantity, coalesce(s.quantity, 0) as usable
            from lines c
            left join standing s on s.item = c.item
            order by c.kit, c.line""")
    List<PartStock> parts(CentreCode centre, long within, Expiry today, String first, String last, int limit);

    /** Lists the loose kits at a location, usable or not. */
    @SqlQuery("""
            select b.sku as kit, b.lot, o.number, b.expires_on, b.quantity
            from balances b join lots o on o.code = b.lot
            where b.location = :location and b.quantity > 0 and b.box = 0 and b.sku in (select kit from compositions)
            order by b.sku, b.expires_on, b.lot limit :limit""")
    List<KitInStock> standing(LocationId location, int limit);
}
