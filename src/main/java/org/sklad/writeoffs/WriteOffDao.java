package org.sklad.writeoffs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.CentreCode;
import org.sklad.centres.LocationId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.stock.Reason;

@Fragments(@Fragment(name = "rows", sql = """
            select w.id, w.number, w.centre, p.code as location, w.reason, w.note, w.commission, o.username as operator,
              w.recorded_at, w.reversal, w.reversal_reason
            from write_offs w
            join locations p on p.id = w.location
            join operators o on o.id = w.operator"""))
interface WriteOffDao {
    /** A document to be kept. */
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

    /** Of all centres, the latest first. */
    @SqlQuery("""
            <rows>
            where (w.recorded_at, w.id) < (:before, :beforeId)
            order by w.recorded_at desc, w.id desc limit :limit""")
    List<WriteOff> list(Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            <rows>
            where w.centre = :centre and (w.recorded_at, w.id) < (:before, :beforeId)
            order by w.recorded_at desc, w.id desc limit :limit""")
    List<WriteOff> ofCentre(CentreCode centre, Instant before, UUID beforeId, int limit);

    /** 0 when it was taken back before. */
    @SqlUpdate("""
            update write_offs set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);

    @SqlQuery("""
            select 'movement ' || m.id as broken from movements m
            left join write_offs w on w.id = m.document
            where m.kind = 'WRITE_OFF' and m.reverses is null
              and (w.id is null or m.from_centre <> w.centre or m.to_centre <> w.centre or m.reason <> w.reason
                or m.to_balance is not null)
            order by broken limit 100""")
    List<String> strayMovements();

    @SqlQuery("""
            select 'write-off ' || w.number as broken from write_offs w
            where not exists (select 1 from movements m
              where m.document = w.id and m.kind = 'WRITE_OFF' and m.reverses is null)
            order by broken limit 100""")
    List<String> empty();

    @SqlQuery("""
            select distinct 'write-off ' || w.number as broken from write_offs w
            join movements m on m.document = w.id and m.reverses is null
            left join movements r on r.reverses = m.id and r.reverses is not null
            where (w.reversal is null) <> (r.id is null)
            order by broken limit 100""")
    List<String> halfReversed();

    @SqlQuery("""
            select 'write-off ' || number as broken from write_offs
            where number <> centre || '-' || substr('0000' || serial_year, length('0000' || serial_year) - 3)
              || '-W' || case when serial > 9999 then '' || serial
                else substr('0000' || serial, length('0000' || serial) - 3) end
            order by broken limit 100""")
    List<String> numbersThatAreNotTheirs();

    @SqlQuery("select count(*) from write_offs")
    long count();
}
