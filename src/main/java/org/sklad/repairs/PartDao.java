package org.sklad.repairs;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.stock.LotCode;

interface PartDao {
    @SqlBatch(value = """
            insert into work_order_parts (act, sequence, work_order, lot, location, quantity, operator, used_at)
            values (:act, :sequence, :workOrder, :lot, :location, :quantity, :operator, :usedAt)""", transactional = false)
    void insert(@BindMethods List<PartRow> rows);

    @SqlQuery("""
            select p.act, l.sku, p.lot, l.number, l.expires_on, o.code as location, p.quantity, p.operator, p.used_at
            from work_order_parts p
            join lots l on l.code = p.lot
            join locations o on o.id = p.location
            where p.work_order = :order order by p.used_at, p.act, p.sequence""")
    List<PartUse> of(UUID order);

    /** How many of the lot are in the repair now. */
    @SqlQuery("""
            select coalesce(cast(sum(quantity) as bigint), 0) from work_order_parts
            where work_order = :order and lot = :lot""")
    long used(UUID order, LotCode lot);

    @SqlQuery("""
            select 'act ' || act || ' lot ' || lot || ': ' || cast(sum(quantity) as varchar(30)) as broken from (
              select act, lot, location, quantity from work_order_parts
              union all
              select document, lot, from_location, -quantity from movements where kind = 'REPAIR_ISSUE'
              union all
              select document, lot, to_location, quantity from movements where kind = 'REPAIR_RETURN') ends
            group by act, lot, location having sum(quantity) <> 0 order by broken limit 100""")
    List<String> notTheirMovements();

    @SqlQuery("""
            select w.number || ' lot ' || p.lot as broken from work_order_parts p
            join work_orders w on w.id = p.work_order
            group by w.number, p.lot having sum(p.quantity) < 0 order by broken limit 100""")
    List<String> moreBackThanUsed();

    @SqlQuery("select count(*) from work_order_parts")
    long count();
}
