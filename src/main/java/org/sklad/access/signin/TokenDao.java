package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface TokenDao {
    @SqlUpdate("""
            insert into tokens (id, operator_id, name, token_hash, roles, rights, made_at, expires_on, revoked_at)
            values (:id, :operatorId, :name, :tokenHash, :roles, :rights, :madeAt, :expiresOn, :revokedAt)""")
    void insert(@BindMethods TokenRow row);

    @SqlQuery("""
            select id, operator_id, name, token_hash, roles, rights, made_at, expires_on, revoked_at
            from tokens where id = :id and operator_id = :operatorId""")
    Optional<TokenRow> find(UUID id, UUID operatorId);

    @SqlQuery("""
            select id, operator_id, name, token_hash, roles, rights, made_at, expires_on, revoked_at
            from tokens where operator_id = :operatorId order by made_at desc, id desc limit :limit""")
    List<TokenRow> list(UUID operatorId, int limit);

    @SqlQuery("""
            select t.id as token_id, t.roles as token_roles, t.rights as token_rights, t.expires_on,
              o.id as o_id, o.username as o_username, o.name as o_name, o.language as o_language,
              o.profession as o_profession, o.roles as o_roles, o.rights as o_rights, o.active as o_active,
              o.password_hash as o_password_hash, o.one_time_until as o_one_time_until, o.otp_secret as o_otp_secret,
              o.otp_confirmed as o_otp_confirmed, o.otp_step as o_otp_step, o.version as o_version,
              o.added_at as o_added_at
            from tokens t join operators o on o.id = t.operator_id
            where t.token_hash = :tokenHash and t.revoked_at is null and o.active = 1""")
    Optional<TokenUse> findUse(String tokenHash);

    @SqlUpdate(
            "update tokens set revoked_at = :now where id = :id and operator_id = :operatorId and revoked_at is null")
    int revoke(UUID id, UUID operatorId, Instant now);

    @SqlQuery("select count(*) from tokens")
    long count();

    @SqlUpdate("update tokens set revoked_at = :now where operator_id = :operatorId and revoked_at is null")
    void revokeAll(UUID operatorId, Instant now);
}
