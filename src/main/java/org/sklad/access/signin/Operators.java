package org.sklad.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Acted;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/**
 * The operators, as administrators manage them. Each act writes its audit row in the same transaction, and what it changes
 * holds from the next request of the operator concerned (ASVS 5.0, 8.3.2).
 */
public final class Operators {
    /** How long a one-time password can be used. */
    public static final Duration ONE_TIME = Duration.ofDays(7);

    private final Database database;
    private final Passwords passwords;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;

    Operators(Database database, Passwords passwords, Audit audit, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.audit = audit;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** True until the first operator is there: only then may the set-up wizard make one. */
    public boolean isEmpty() {
        return database.read(handle -> dao(handle).count() == 0);
    }

    /**
     * Adds an operator with a one-time password that is told to the administrator once and must be replaced at the first
     * sign-in, since nobody chooses another's password (ASVS 5.0, 6.4.6). They begin in the language of the administrator.
     *
     * @throws Refused if another operator has the username
     */
    public Handed<OperatorView> add(IdempotencyKey claim, Username username, OperatorDetails details, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        Secret password = passwords.oneTime();
        OperatorRow row =
                newRow(claim.id(), username, details, by.language(), password, Optional.of(now.plus(ONE_TIME)), now);
        AuditEntry entry = audit.entry("operator-added", by, username.value(), details.auditText());
        UUID grant = randomness.id();
        boolean first = database.once(claim, now, handle -> {
            insert(handle, row);
            RoleGrants.raise(handle, grant, username, Roles.NONE, details.roles(), entry.operator(), now);
            Audit.record(handle, entry);
        });
        return new Handed<>(get(username), first ? Optional.of(password) : Optional.empty());
    }

    /**
     * Adds an operator whose password its owner typed: the first administrator in the wizard, or a command's user.
     *
     * @throws Refused if {@code onlyFirst} is asked for and there is an operator already
     */
    public OperatorView addWithPassword(
            Username username, OperatorDetails details, Language language, Secret password, boolean onlyFirst) {
        passwords.requireGood("password", password, username, details.name());
        Instant now = clock.instant();
        OperatorRow row = newRow(randomness.id(), username, details, language, password, Optional.empty(), now);
        AuditEntry entry = audit.entryOfSystem("operator-added", username.value(), details.auditText());
        UUID grant = randomness.id();
        database.write(handle -> {
            long others = dao(handle).count();
            if (onlyFirst && others > 0) {
                throw Refused.of(Kind.CONFLICT, "already-set-up", Message.of("access.already-set-up"));
            }
            insert(handle, row);
            if (others > 0) { // of the first there is nobody to tell
                RoleGrants.raise(handle, grant, username, Roles.NONE, details.roles(), entry.operator(), now);
            }
            Audit.record(handle, entry);
            return row.id();
        });
        return OperatorView.of(row);
    }

    private OperatorRow newRow(
            UUID id,
            Username username,
            OperatorDetails details,
            Language language,
            Secret password,
            Optional<Instant> oneTimeUntil,
            Instant now) {
        return new OperatorRow(
                id,
                username,
                details.name(),
                language,
                details.professionText(),
                details.roles().toString(),
                OperatorRow.writeRights(details.rights()),
                true,
                passwords.hash(password),
                oneTimeUntil,
                Optional.empty(),
                false,
                0,
                1,
                now);
    }

    private static void insert(Handle handle, OperatorRow row) {
        if (dao(handle).find(row.username()).isPresent()) {
            throw Refused.exists(
                    "username", "access.username-taken", row.username().value());
        }
        dao(handle).insert(row);
    }

    /**
     * Changes name, profession, roles and rights.
     *
     * @param version the version that the administrator saw
     * @throws ChangedMeanwhile when it is not the present one
     * @throws Refused if nobody else could manage operators afterwards
     */
    public OperatorView change(Username username, long version, OperatorDetails details, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        AuditEntry entry = audit.entry("operator-changed", by, username.value(), details.auditText());
        UUID grant = randomness.id();
        database.write(handle -> {
            OperatorRow row = row(handle, username);
            if (!details.roles().has(Role.ADMINISTRATOR)) {
                requireOtherAdministrator(handle, row);
            }
            int changed = dao(handle)
                    .change(
                            row.id(),
                            version,
                            details.name(),
                            details.professionText(),
                            details.roles().toString(),
                            OperatorRow.writeRights(details.rights()));
            if (changed == 0) {
                throw new ChangedMeanwhile();
            }
            RoleGrants.raise(handle, grant, username, row.rolesHeld(), details.roles(), entry.operator(), now);
            Audit.record(handle, entry);
            return row.id();
        });
        return get(username);
    }

    /** Ends every session and token of the operator and lets nobody sign in as them; the name stays on what they did. */
    public Acted<OperatorView> deactivate(IdempotencyKey claim, Username username, Operator by) {
        return setActive(claim, username, false, "operator-deactivated", by);
    }

    /** Lets a deactivated operator sign in again with the password they had. */
    public Acted<OperatorView> activate(IdempotencyKey claim, Username username, Operator by) {
        return setActive(claim, username, true, "operator-activated", by);
    }

    private Acted<OperatorView> setActive(
            IdempotencyKey claim, Username username, boolean active, String act, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry(act, by, username.value(), "");
        Instant now = clock.instant();
        boolean first = database.write(handle -> {
            OperatorRow row = row(handle, username);
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return false;
            }
            if (!active) {
                requireOtherAdministrator(handle, row);
                handle.attach(SessionDao.class).deleteAll(row.id());
                handle.attach(TokenDao.class).revokeAll(row.id(), now);
            }
            dao(handle).setActive(row.id(), active);
            Audit.record(handle, entry);
            return true;
        });
        return new Acted<>(get(username), first);
    }

    /** Replaces the password by a one-time one and ends every session and token; a second factor that was lost goes too. */
    public Handed<OperatorView> resetPassword(IdempotencyKey claim, Username username, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        Secret password = passwords.oneTime();
        String hash = passwords.hash(password);
        AuditEntry entry = audit.entry("password-reset", by, username.value(), "");
        boolean first = database.write(handle -> {
            OperatorRow row = row(handle, username);
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return false;
            }
            replacePassword(handle, row.id(), hash, Optional.of(now.plus(ONE_TIME)), now);
            Audit.record(handle, entry);
            return true;
        });
        return new Handed<>(get(username), first ? Optional.of(password) : Optional.empty());
    }

    /** As the command does it, with a password that its owner typed. */
    public void resetPassword(Username username, Secret password) {
        OperatorView operator = get(username);
        passwords.requireGood("password", password, username, operator.details().name());
        String hash = passwords.hash(password);
        AuditEntry entry = audit.entryOfSystem("password-reset", username.value(), "");
        Instant now = clock.instant();
        database.write(handle -> {
            replacePassword(handle, operator.id(), hash, Optional.empty(), now);
            Audit.record(handle, entry);
            return operator.id();
        });
    }

    /** Whoever had the password may have made tokens with it: they end as the sessions do. */
    private static void replacePassword(
            Handle handle, UUID id, String hash, Optional<Instant> oneTimeUntil, Instant now) {
        dao(handle).setPassword(id, hash, oneTimeUntil);
        dao(handle).removeOtp(id);
        handle.attach(SessionDao.class).deleteAll(id);
        handle.attach(TokenDao.class).revokeAll(id, now);
    }

    /** Ends every session of an operator whose phone is lost, say; tokens stay. */
    public Acted<OperatorView> endSessions(IdempotencyKey claim, Username username, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("sessions-ended", by, username.value(), "");
        Instant now = clock.instant();
        boolean first = database.write(handle -> {
            OperatorRow row = row(handle, username);
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return false;
            }
            handle.attach(SessionDao.class).deleteAll(row.id());
            Audit.record(handle, entry);
            return true;
        });
        return new Acted<>(get(username), first);
    }

    /** The language in which the operator reads from now on. */
    public void setLanguage(Operator operator, Language language) {
        database.write(handle -> {
            dao(handle).setLanguage(operator.id(), language);
            return language;
        });
    }

    /** How many sessions and tokens of the operator would end with a deactivation. */
    public OperatorCounts counts(Username username, Operator by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return database.read(handle -> dao(handle).counts(row(handle, username).id()));
    }

    /**
     * Operators by username, for administrators and auditors.
     *
     * @param after the last username of the page before; empty for the first page
     */
    public List<OperatorView> list(String after, int limit, Operator by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return database.read(handle -> dao(handle).list(after, limit)).stream()
                .map(OperatorView::of)
                .toList();
    }

    public OperatorView get(Username username, Operator by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return get(username);
    }

    private OperatorView get(Username username) {
        return OperatorView.of(database.read(handle -> row(handle, username)));
    }

    private static OperatorRow row(Handle handle, Username username) {
        return dao(handle).find(username).orElseThrow(NotFound::new);
    }

    private static void requireOtherAdministrator(Handle handle, OperatorRow row) {
        boolean other = dao(handle).rolesOfOthers(row.id()).stream()
                .anyMatch(roles -> Roles.parse(roles).has(Role.ADMINISTRATOR));
        if (!other) {
            throw Refused.rule("access.last-administrator");
        }
    }

    /**
     * In whose name somebody at the machine itself enters documents and people: the operator of that name, or the first
     * administrator; with the roles for it in all centres, since whoever has the machine has all that is on it.
     *
     * @return empty where there is none who is active
     */
    public Optional<Operator> atTheMachine(Optional<String> username) {
        return database.read(handle -> username.isPresent()
                        ? username.filter(Username::isValid)
                                .map(Username::new)
                                .flatMap(dao(handle)::find)
                                .filter(OperatorRow::active)
                        : dao(handle).list("", Integer.MAX_VALUE).stream()
                                .filter(row -> row.active() && row.rolesHeld().hasEverywhere(Role.ADMINISTRATOR))
                                .min(Comparator.comparing(OperatorRow::addedAt)))
                .map(row -> new Operator(
                        row.id(),
                        row.username(),
                        row.name(),
                        row.language(),
                        row.professionHeld(),
                        Roles.of(RoleAt.everywhere(Role.FIELD), RoleAt.everywhere(Role.MANAGER)),
                        row.rightsHeld(),
                        Instant.EPOCH));
    }

    private static OperatorDao dao(Handle handle) {
        return handle.attach(OperatorDao.class);
    }
}
