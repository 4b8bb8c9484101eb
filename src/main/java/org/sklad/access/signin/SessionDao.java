package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SessionDao {
    @SqlUpdate("""
            insert into sessions (token_hash, operator_id, started_at, seen_at, confirmed_at, address, browser, station)
            values (:tokenHash, :operatorId, :now, :now, :confirmedAt, :address, :browser, :station)""")
    void insert(@BindMethods NewSignIn session);

    @SqlQuery("""
            select token_hash, started_at, seen_at, address, browser, station
            from sessions where operator_id = :operatorId order by started_at desc, token_hash""")
    List<OwnSessionRow> list(UUID operatorId);

    @SqlQuery("""
            select s.token_hash, s.started_at, s.seen_at, s.confirmed_at, s.station,
              o.id as o_id, o.username as o_username, o.name as o_name, o.language as o_language,
              o.profession as o_profession, o.roles as o_roles, o.rights as o_rights, o.active as o_active,
              o.password_hash as o_password_hash, o.one_time_until as o_one_time_until, o.otp_secret as o_otp_secret,
              o.otp_confirmed as o_otp_confirmed, o.otp_step as o_otp_step, o.version as o_version,
              o.added_at as o_added_at
            from sessions s join operators o on o.id = s.operator_id
            where s.token_hash = :tokenHash and o.active = 1""")
    Optional<SessionRow> find(String tokenHash);

    @SqlUpdate("update sessions set station = :station where token_hash = :tokenHash")
    void moveTo(String station, String tokenHash);

    @SqlUpdate("delete from sessions where station = :station and token_hash <> :kept")
    void deleteOthersAt(String station, String kept);

    @SqlUpdate("update sessions set seen_at = :seenAt where token_hash = :tokenHash")
    void seen(String tokenHash, Instant seenAt);

    @SqlUpdate("delete from sessions where token_hash = :tokenHash")
    int delete(String tokenHash);

    @SqlUpdate("delete from sessions where operator_id = :operatorId")
    void deleteAll(UUID operatorId);

    @SqlUpdate("delete from sessions where operator_id = :operatorId and token_hash <> :kept")
    int deleteOthers(UUID operatorId, String kept);

    @SqlUpdate("""
            delete from sessions
            where operator_id = :operatorId and (seen_at < :idleSince or started_at < :startedBefore or started_at > :startedAfter)""")
    void deleteEnded(UUID operatorId, Instant idleSince, Instant startedBefore, Instant startedAfter);
}
