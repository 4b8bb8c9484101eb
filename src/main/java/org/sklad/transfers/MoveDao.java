package org.sklad.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.CentreCode;
import org.sklad.centres.LocationId;

interface MoveDao {
    @SqlUpdate("""
            insert into moves (id, centre, from_location, to_location, last_line, operator, recorded_at,
              reversal, reversal_reason)
            values (:id, :centre, :from, :to, 0, :operator, :now, null, '')""")
    void insert(UUID id, CentreCode centre, LocationId from, LocationId to, UUID operator, Instant now);

    @SqlQuery("""
            select m.id, m.centre, f.code as "from", t.code as "to", m.last_line, o.username as operator,
              m.recorded_at, m.reversal, m.reversal_reason
            from moves m
            join locations f on f.id = m.from_location
            join locations t on t.id = m.to_location
            join operators o on o.id = m.operator
            where m.id = :id""")
    Optional<Move> find(UUID id);

    /** Of all centres, the latest first. */
    @SqlQuery("""
            select m.id, m.centre, f.code as "from", t.code as "to", m.last_line, o.username as operator,
              m.recorded_at, m.reversal, m.reversal_reason
            from moves m
            join locations f on f.id = m.from_location
            join locations t on t.id = m.to_location
            join operators o on o.id = m.operator
            where (m.recorded_at, m.id) < (:before, :beforeId)
            order by m.recorded_at desc, m.id desc limit :limit""")
    List<Move> list(Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            select m.id, m.centre, f.code as "from", t.code as "to", m.last_line, o.username as operator,
              m.recorded_at, m.reversal, m.reversal_reason
            from moves m
            join locations f on f.id = m.from_location
            join locations t on t.id = m.to_location
            join operators o on o.id = m.operator
            where m.centre = :centre and (m.recorded_at, m.id) < (:before, :beforeId)
            order by m.recorded_at desc, m.id desc limit :limit""")
    List<Move> ofCentre(CentreCode centre, Instant before, UUID beforeId, int limit);

    /** Numbers for so many lines more, and the last of them; empty when all of it was taken back. */
    @SqlQuery("""
            update moves set last_line = last_line + :lines
            where id = :id and reversal is null returning last_line""")
    Optional<Integer> takeNumbers(UUID id, int lines);

    /** 0 when it was taken back before. */
    @SqlUpdate("""
            update moves set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);

    @SqlQuery("""
            select 'movement ' || p.id from movements p
            left join moves m on m.id = p.document
            where p.kind = 'PUT_AWAY'
              and (m.id is null or p.from_centre <> m.centre or p.to_centre <> m.centre or p.line > m.last_line)
            order by p.id limit 100""")
    List<String> strayMovements();

    /** A number is given to a line in the transaction that carries it. */
    @SqlQuery("""
            select 'move ' || m.id || ': ' || count(distinct p.line) || ' of ' || m.last_line || ' lines' as broken
            from moves m
            left join movements p on p.document = m.id and p.kind = 'PUT_AWAY' and p.reverses is null
            group by m.id, m.last_line having count(distinct p.line) <> m.last_line
            order by broken limit 100""")
    List<String> linesNotCarried();

    @SqlQuery("""
            select distinct 'move ' || m.id as broken from moves m
            join movements p on p.document = m.id and p.reverses is null
            left join movements r on r.reverses = p.id
            where m.reversal is not null and r.id is null
            order by broken limit 100""")
    List<String> halfReversed();

    @SqlQuery("select count(*) from moves")
    long count();
}
