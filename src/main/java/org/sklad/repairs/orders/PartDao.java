package org.sklad.repairs.orders;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.goods.lots.LotCode;

interface PartDao {
    @SqlBatch(value = """
            insert into work_order_parts (act, sequence, work_order, lot, location, quantity, operator, used_at)
            values (:act, :sequence, :workOrder, :lot, :location, :quantity,
              (select id from operators where username = :operator), :usedAt)""", transactional = false)
    void insert(@BindMethods List<PartRow> rows);

    @SqlQuery("""
            select p.act, l.sku, p.lot, l.number, l.expires_on, o.code as location, p.quantity, u.username as operator, p.used_at
            from work_order_parts p
            join lots l on l.code = p.lot
            join locations o on o.id = p.location
            join operators u on u.id = p.operator
            where p.work_order = :order order by p.used_at, p.act, p.sequence""")
    List<PartUse> of(UUID order);

    /** Returns the quantity of the lot that is in the repair now. */
    @SqlQuery("""
            select coalesce(cast(sum(quantity) as bigint), 0) from work_order_parts
            where work_order = :order and lot = :lot""")
    long used(UUID order, LotCode lot);
}
