package org.sklad.goods.adjustments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.centres.places.LocationId;

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
}
