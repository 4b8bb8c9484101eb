package org.sklad.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.centres.LocationId;

interface AdjustmentDao {
    @SqlQuery("""
            select a.id, a.centre, p.code as location, l.sku, a.lot, l.number, l.expires_on, a.box, a.quantity,
              a.reason, a.note, o.username as operator, a.recorded_at, a.reversal, a.reversal_note
            from adjustments a
            join lots l on l.code = a.lot
            join locations p on p.id = a.location
            join operators o on o.id = a.operator
            where a.id = :id""")
    Optional<Adjustment> find(UUID id);

    @SqlUpdate("""
            insert into adjustments (id, centre, location, lot, box, quantity, reason, note, operator, recorded_at,
              reversal, reversal_note)
            values (:id, :centre, :at, :lot, :box, :quantity, :reason, :note, :operator, :recordedAt, null, '')""")
    void insert(UUID id, @BindMethods Correction correction, LocationId at, UUID operator, Instant recordedAt);

    @SqlUpdate("""
            update adjustments set reversal = :reversal, reversal_note = :note where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String note);

    /** A movement is compared at the end that keeps a balance; the other is where its reason sends it. */
    @SqlQuery("""
            select 'adjustment ' || document || ' lot ' || lot as broken from (
              select id as document, centre, location, lot, box, reason, quantity, 1 as said, 0 as moved from adjustments
              union all
              select document, from_centre, from_location, lot, from_box, coalesce(reason, ''), quantity, 0, 1
              from movements where kind = 'ADJUSTMENT' and reverses is null and from_balance is not null
              union all
              select document, to_centre, to_location, lot, to_box, coalesce(reason, ''), -quantity, 0, 1
              from movements where kind = 'ADJUSTMENT' and reverses is null and from_balance is null) sides
            group by document, centre, location, lot, box, reason
            having sum(quantity) <> 0 or sum(said) <> 1 or sum(moved) <> 1
            order by broken limit 100""")
    List<String> notTheirMovements();

    @SqlQuery("""
            select 'adjustment ' || a.id as broken from adjustments a
            join movements m on m.document = a.id and m.kind = 'ADJUSTMENT' and m.reverses is null
            left join movements r on r.reverses = m.id
            where coalesce(a.reversal, '') <> coalesce(r.document, '')
            order by broken limit 100""")
    List<String> saidWronglyTakenBack();
}
