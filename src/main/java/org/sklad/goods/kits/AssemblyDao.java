package org.sklad.goods.kits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "rows", sql = """
            select a.id, a.kind, a.centre, p.code as location, a.kit, a.quantity, o.username as operator, a.recorded_at,
              a.reversal, a.reversal_reason
            from assemblies a
            join locations p on p.id = a.location
            join operators o on o.id = a.operator"""), @Fragment(name = "shown", sql = """
            (a.recorded_at, a.id) < (:before, :beforeId) and a.recorded_at >= :since
              and a.kind = coalesce(:kind, a.kind) and a.kit = coalesce(:kit, a.kit)
              and o.username = coalesce(:operator, o.username)
            order by a.recorded_at desc, a.id desc limit :limit""")})
interface AssemblyDao {
    /** An assembly to insert. */
    record Insert(
            UUID id,
            AssemblyKind kind,
            CentreCode centre,
            LocationId location,
            Sku kit,
            long quantity,
            Optional<Integer> serial,
            UUID operator,
            Instant recordedAt) {}

    /** A line to insert. */
    record LineInsert(
            UUID assembly,
            int line,
            LotCode lot,
            int version,
            long quantity,
            long intact,
            Optional<UUID> ofAssembly,
            Optional<Integer> ofLine) {}

    @SqlUpdate("""
            insert into assemblies (id, kind, centre, location, kit, quantity, serial, operator, recorded_at, reversal,
              reversal_reason)
            values (:id, :kind, :centre, :location, :kit, :quantity, :serial, :operator, :recordedAt, null, '')""")
    void insert(@BindMethods Insert assembly);

    @SqlBatch(value = """
            insert into assembly_lines (assembly, line, lot, version, quantity, intact, of_assembly, of_line)
            values (:assembly, :line, :lot, :version, :quantity, :intact, :ofAssembly, :ofLine)""", transactional = false)
    void insertLines(@BindMethods List<LineInsert> lines);

    /** Returns the running number of the kit's latest assembly; 0 before the first. */
    @SqlQuery("select coalesce(max(serial), 0) from assemblies where kit = :kit and serial is not null")
    int lastSerial(Sku kit);

    @SqlQuery("""
            <rows>
            where a.id = :id""")
    Optional<Assembly> find(UUID id);

    /** Lists assemblies of all centres, latest first. */
    @SqlQuery("<rows> where <shown>")
    List<Assembly> list(@BindMethods LatestRows rows, @BindMethods AssemblyFilter filter);

    @SqlQuery("<rows> where a.centre = :at and <shown>")
    List<Assembly> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods AssemblyFilter filter);

    @SqlQuery("""
            select l.line, l.lot, t.number, t.expires_on, l.version, l.quantity, l.intact
            from assembly_lines l join lots t on t.code = l.lot
            where l.assembly = :assembly order by l.line""")
    List<AssemblyLine> lines(UUID assembly);

    /** Lists the kits of a lot that were assembled here and not yet taken apart, first packed first. */
    @SqlQuery("""
            select assembly, line, version, quantity as kits, intact from assembly_lines
            where lot = :lot and intact > 0 order by assembly, line""")
    List<IntactKits> intact(LotCode lot);

    /** Lists the lots that went into the kits of a line. */
    @SqlQuery("""
            select lot, cast(sum(quantity) as bigint) as quantity from movements
            where document = :assembly and line = :line and kind = 'ASSEMBLE' and reverses is null and sku <> :kit
            group by lot order by lot""")
    List<PartLot> parts(UUID assembly, int line, Sku kit);

    @SqlUpdate("""
            update assembly_lines set intact = intact - :kits
            where assembly = :assembly and line = :line and intact >= :kits""")
    int takeApart(UUID assembly, int line, long kits);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate("""
            update assemblies set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);

    /** Sets the intact kits of each line that is still complete to 0. Returns the number of these lines. */
    @SqlUpdate("update assembly_lines set intact = 0 where assembly = :id and intact = quantity")
    int unmake(UUID id);

    /** Makes the kits of a reversed break-up intact again. */
    @SqlUpdate("""
            update assembly_lines set intact = intact + (
              select sum(b.quantity) from assembly_lines b
              where b.assembly = :id and b.of_assembly = assembly_lines.assembly and b.of_line = assembly_lines.line)
            where (assembly, line) in (
              select b.of_assembly, b.of_line from assembly_lines b where b.assembly = :id and b.of_assembly is not null)""")
    void restore(UUID id);
}
