package org.sklad.goods.shelves;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InList;

/** Queries for goods on shelves. */
interface ShelfDao {
    /**
     * Lists locations for an item, best first: open shelves with the item, the shelf that most of the latest movements brought it to, shelves
     * with other sizes of its style, stores with the item; the fullest first in each group. A shelf of several groups appears several times.
     */
    @SqlQuery("""
            select location, quantity, size from (
              select p.code as location, cast(sum(b.quantity) as bigint) as quantity, 1 as size,
                case p.kind when 'SHELF' then 0 else 3 end as place
              from balances b
              join locations p on p.id = b.location
              where b.centre = :centre and b.sku = :sku and b.quantity > 0
                and p.kind in ('STORE', 'SHELF') and p.active = 1
              group by p.code, p.kind
              union all
              select p.code, 0, 1, 1
              from (select m.to_location, count(*) as often, max(m.id) as latest
                from (select id, to_location from movements
                  where from_centre = :centre and sku = :sku and reverses is null order by id desc limit 60) m
                join locations q on q.id = m.to_location and q.kind = 'SHELF' and q.active = 1
                group by m.to_location order by often desc, latest desc limit 1) u
              join locations p on p.id = u.to_location
              union all
              select p.code, cast(sum(b.quantity) as bigint), 0, 2
              from items asked
              join items i on i.style = asked.style and i.sku <> asked.sku
              join balances b on b.centre = :centre and b.sku = i.sku and b.quantity > 0
              join locations p on p.id = b.location
              where asked.sku = :sku and asked.style <> '' and p.kind = 'SHELF' and p.active = 1
              group by p.code) proposed
            order by place, quantity desc, location
            limit :limit""")
    List<ProposedLocation> proposed(CentreCode centre, Sku sku, int limit);

    /**
     * Returns the contents of each location, without the locations below it. Counts at most {@code most} balances per location, so that the
     * fullest store costs no more than a full one.
     *
     * @param sku the item whose units are counted; empty for none
     */
    @SqlQuery("""
            select p.id as location,
              (select count(*) from (
                select 1 from balances b
                where b.location = p.id and b.quantity > 0
                  and (:parts = 0 or b.sku in (select sku from items where category = 'PART'))
                limit :most) few) as balances,
              (select cast(coalesce(sum(b.quantity), 0) as bigint) from balances b
                where b.location = p.id and b.sku = :sku and b.quantity > 0) as quantity
            from locations p
            where p.id in (<locations>)""")
    List<Filling> filling(@InList List<Long> locations, String sku, boolean parts, int most);
}
