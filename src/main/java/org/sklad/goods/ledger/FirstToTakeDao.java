package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

interface FirstToTakeDao {
    /**
     * Returns the first stock of each item that may be handed out of stores and shelves, in the order of proposals: earliest expiry first,
     * loose before boxed.
     */
    @SqlQuery("""
            select sku, lot, location, quantity, standing from (
              select b.sku, b.lot, p.code as location, b.quantity,
                cast(sum(b.quantity) over (partition by b.sku) as bigint) as standing,
                row_number() over (partition by b.sku order by b.expires_on, case when b.box = 0 then 0 else 1 end, b.lot,
                  b.location, b.box) as place
              from balances b
              join lots l on l.code = b.lot
              join locations p on p.id = b.location
              where b.centre = :centre and b.sku in (<skus>) and b.quantity > 0 and b.expires_on >= :today
                and l.status = 'AVAILABLE' and p.kind in ('STORE', 'SHELF')) stands
            where place = 1""")
    List<FirstToTake> firstToTake(CentreCode centre, @BindList Collection<Sku> skus, LocalDate today);
}
