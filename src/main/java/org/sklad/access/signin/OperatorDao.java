package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Language;

interface OperatorDao {
    @SqlQuery("""
            select id, username, name, language, profession, roles, rights, active, password_hash, one_time_until,
              otp_secret, otp_confirmed, otp_step, version, added_at
            from operators where username = :username""")
    Optional<OperatorRow> find(Username username);

    @SqlQuery("""
            select id, username, name, language, profession, roles, rights, active, password_hash, one_time_until,
              otp_secret, otp_confirmed, otp_step, version, added_at
            from operators where username > :after and active = coalesce(:active, active) order by username limit :limit""")
    List<OperatorRow> list(@BindMethods OperatorFilter filter, String after, int limit);

    @SqlQuery("select username, name, profession, roles, active from operators order by username")
    List<Colleague> colleagues();

    @SqlQuery("select count(*) from operators")
    long count();

    @SqlQuery("""
            select (select count(*) from sessions where operator_id = :id) as sessions,
              (select count(*) from tokens where operator_id = :id and revoked_at is null) as tokens""")
    OperatorView.OperatorCounts counts(UUID id);

    @SqlQuery("select roles from operators where active = 1 and id <> :id")
    List<String> rolesOfOthers(UUID id);

    @SqlUpdate("""
            insert into operators (id, username, name, language, profession, roles, rights, active, password_hash,
              one_time_until, otp_secret, otp_confirmed, otp_step, version, added_at)
            values (:id, :username, :name, :language, :profession, :roles, :rights, :active, :passwordHash,
              :oneTimeUntil, :otpSecret, :otpConfirmed, :otpStep, :version, :addedAt)""")
    void insert(@BindMethods OperatorRow row);

    /** Keeps the roles that the operator has until now, unless these are the same. */
    @SqlUpdate("""
            insert into earlier_roles (id, operator, roles, had_at)
            select cast(:earlier as varchar(36)), id, roles, cast(:now as bigint) from operators
            where id = :id and roles not in ('', :roles)""")
    void keepRoles(UUID earlier, UUID id, String roles, Instant now);

    @SqlUpdate("""
            update operators set name = :name, profession = :profession, roles = :roles, rights = :rights,
              pin_hash = case when profession = :profession and roles = :roles and rights = :rights then pin_hash else '' end,
              version = version + 1
            where id = :id and version = :version""")
    int change(UUID id, long version, String name, String profession, String roles, String rights);

    /** Clears the PIN, because a changed or deactivated operator must set a new one. */
    @SqlUpdate("update operators set active = :active, pin_hash = '', version = version + 1 where id = :id")
    void setActive(UUID id, boolean active);

    @SqlUpdate("update operators set language = :language where id = :id")
    void setLanguage(UUID id, Language language);

    @SqlUpdate("""
            update operators set password_hash = :hash, one_time_until = :oneTimeUntil, pin_hash = '', version = version + 1
            where id = :id""")
    void setPassword(UUID id, String hash, Optional<Instant> oneTimeUntil);

    @SqlQuery("select pin_hash from operators where id = :id")
    String pin(UUID id);

    @SqlUpdate("update operators set pin_hash = :hash where id = :id")
    void setPin(UUID id, String hash);

    @SqlUpdate("update operators set otp_secret = :secret, otp_step = 0 where id = :id and otp_confirmed = 0")
    int beginOtp(UUID id, String secret);

    @SqlUpdate("update operators set otp_confirmed = 1, otp_step = :step where id = :id and otp_secret = :secret")
    int confirmOtp(UUID id, String secret, long step);

    @SqlUpdate("update operators set otp_secret = null, otp_confirmed = 0, otp_step = 0 where id = :id")
    void removeOtp(UUID id);

    /** Stores the used step. A stored step beyond {@code ahead} was written while the clock was ahead and does not count. */
    @SqlUpdate("""
            update operators set otp_step = :step where id = :id and (otp_step < :step or otp_step > :ahead)""")
    int useOtpStep(UUID id, long step, long ahead);
}
