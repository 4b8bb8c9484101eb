package org.sklad.goods.writeoffs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select w.id, w.number, w.centre, p.code as location, w.reason, w.note, w.commission, o.username as operator,
              w.recorded_at, w.reversal, w.reversal_reason
            from write_offs w
            join locations p on p.id = w.location
            join operators o on o.id = w.operator"""))
interface WriteOffDao {
    /** A write-off to insert. */
    record Insert(
            UUID id,
            WriteOffNumber number,
            int serialYear,
            int serial,
            CentreCode centre,
            LocationId location,
            Reason reason,
            String note,
            String commission,
            UUID operator,
            Instant recordedAt) {}

    @SqlQuery("""
            select coalesce(max(serial), 0) + 1 from write_offs where centre = :centre and serial_year = :year""")
    int nextSerial(CentreCode centre, int year);

    @SqlUpdate("""
            insert into write_offs (id, number, serial_year, serial, centre, location, reason, note, commission, operator,
              recorded_at, reversal, reversal_reason)
            values (:id, :number, :serialYear, :serial, :centre, :location, :reason, :note, :commission, :operator,
              :recordedAt, null, '')""")
    void insert(@BindMethods Insert writeOff);

    @SqlQuery("""
            <rows>
            where w.id = :id""")
    Optional<WriteOff> find(UUID id);

    /** Lists write-offs of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where (w.recorded_at, w.id) < (:before, :beforeId) and w.recorded_at >= :since
              and w.reason = coalesce(:reason, w.reason)
            order by w.recorded_at desc, w.id desc limit :limit""")
    List<WriteOff> list(@BindMethods LatestRows rows, @BindMethods WriteOffFilter filter);

    @SqlQuery("""
            <rows>
            where w.centre = :at and (w.recorded_at, w.id) < (:before, :beforeId) and w.recorded_at >= :since
              and w.reason = coalesce(:reason, w.reason)
            order by w.recorded_at desc, w.id desc limit :limit""")
    List<WriteOff> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods WriteOffFilter filter);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate("""
            update write_offs set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);
}
