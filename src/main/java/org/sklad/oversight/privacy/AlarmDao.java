package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.Username;

/** Reads counts by clock hour. Hours are computed in microseconds since 1970. */
interface AlarmDao {
    /** A count for an operator and hour. */
    record Row(Username operator, String roles, Instant hourAt, long times) {}

    /** Counts unknown codes by operator and hour, where there are at least this many. */
    @SqlQuery("""
            select o.username as operator, o.roles, r.hour_at, r.times
            from (
              select operator, refused_at - refused_at % 3600000000 as hour_at, cast(sum(times) as bigint) as times
              from refused_codes
              where refused_at >= :since
              group by operator, refused_at - refused_at % 3600000000
              having sum(times) >= :many) r
            join operators o on o.id = r.operator""")
    List<Row> unknownCodes(Instant since, int many);

    /** Counts people whose identity was viewed, by operator and hour, where there are at least this many. */
    @SqlQuery("""
            select o.username as operator, o.roles, r.hour_at, r.times
            from (
              select operator, viewed_at - viewed_at % 3600000000 as hour_at, count(distinct beneficiary) as times
              from identity_views
              where viewed_at >= :since
              group by operator, viewed_at - viewed_at % 3600000000
              having count(distinct beneficiary) >= :many) r
            join operators o on o.id = r.operator""")
    List<Row> manyIdentities(Instant since, int many);
}
