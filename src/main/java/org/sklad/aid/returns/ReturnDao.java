package org.sklad.aid.returns;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.InList;

interface ReturnDao {
    /** A line to insert; {@code location} and {@code box} are those from which the handout took it. */
    record InsertLine(
            UUID handoutReturn,
            int line,
            UUID handout,
            int handoutLine,
            LotCode lot,
            LocationId location,
            BoxCode box,
            Sku sku,
            LocationId putInto,
            long quantity) {}

    /** A return as stored; its texts are still encrypted. */
    record Row(
            UUID id,
            UUID handout,
            String note,
            Username operator,
            Instant recordedAt,
            Optional<UUID> reversal,
            Optional<String> reversalReason,
            Optional<Username> reversedBy,
            Optional<Instant> reversedAt) {}

    /** The part of a handout line that was put into one location. */
    record LineRow(
            UUID handoutReturn,
            int line,
            int handoutLine,
            LotCode lot,
            String number,
            Expiry expiresOn,
            Sku sku,
            CentreCode centre,
            LocationCode location,
            long quantity) {}

    /** Lists the goods of a handout, within a line the lot that expires first. */
    @SqlQuery("""
            select l.line, l.lot, l.location, l.box, t.sku, l.quantity, l.returned
            from handout_lines l join lots t on t.code = l.lot
            where l.handout = :handout
            order by l.line, t.expires_on, l.lot, l.location, l.box""")
    List<GivenLine> given(UUID handout);

    @SqlUpdate("""
            insert into handout_returns (id, handout, note, operator, recorded_at)
            values (:id, :handout, :note, :operator, :recordedAt)""")
    void insert(UUID id, UUID handout, String note, UUID operator, Instant recordedAt);

    @SqlBatch(value = """
            insert into handout_return_lines (handout_return, line, handout, handout_line, lot, location, box, sku, put_into,
              quantity)
            values (:handoutReturn, :line, :handout, :handoutLine, :lot, :location, :box, :sku, :putInto, :quantity)""", transactional = false)
    void insertLines(@BindMethods List<InsertLine> lines);

    @SqlBatch(value = """
            update handout_lines set returned = returned + :quantity
            where handout = :handout and line = :handoutLine and lot = :lot and location = :location and box = :box""", transactional = false)
    void count(@BindMethods List<InsertLine> lines);

    @SqlQuery("""
            select handout_return, line, handout, handout_line, lot, location, box, sku, put_into, quantity
            from handout_return_lines where handout_return = :id
            order by line, handout_line, lot, location, box""")
    List<InsertLine> kept(UUID id);

    /** Inserts the reversal of a return; returns 0 if it was already reversed. */
    @SqlUpdate("""
            insert into handout_return_reversals (id, handout_return, reason, operator, recorded_at)
            values (:id, :handoutReturn, :reason, :operator, :recordedAt) on conflict (handout_return) do nothing""")
    int insertReversal(UUID id, UUID handoutReturn, String reason, UUID operator, Instant recordedAt);

    @SqlQuery("""
            select r.id, r.handout, r.note, o.username as operator, r.recorded_at, b.id as reversal,
              b.reason as reversal_reason, u.username as reversed_by, b.recorded_at as reversed_at
            from handout_returns r
            join operators o on o.id = r.operator
            left join handout_return_reversals b on b.handout_return = r.id
            left join operators u on u.id = b.operator
            where r.id = :id""")
    Optional<Row> find(UUID id);

    /** Lists the returns of a handout, latest first. */
    @SqlQuery("""
            select r.id, r.handout, r.note, o.username as operator, r.recorded_at, b.id as reversal,
              b.reason as reversal_reason, u.username as reversed_by, b.recorded_at as reversed_at
            from handout_returns r
            join operators o on o.id = r.operator
            left join handout_return_reversals b on b.handout_return = r.id
            left join operators u on u.id = b.operator
            where r.handout = :handout and (r.recorded_at, r.id) < (:before, :beforeId)
            order by r.recorded_at desc, r.id desc limit :limit""")
    List<Row> ofHandout(UUID handout, Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            select l.handout_return, l.line, l.handout_line, l.lot, t.number, t.expires_on, t.sku, p.centre,
              p.code as location, cast(sum(l.quantity) as bigint) as quantity
            from handout_return_lines l join lots t on t.code = l.lot join locations p on p.id = l.put_into
            where l.handout_return in (<returns>)
            group by l.handout_return, l.line, l.handout_line, l.lot, t.number, t.expires_on, t.sku, p.centre, p.code
            order by l.handout_return, l.line, l.handout_line, t.expires_on, l.lot, p.code""")
    List<LineRow> lines(@InList Collection<UUID> returns);
}
