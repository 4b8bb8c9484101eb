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
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/**
 * Operators, as administrators manage them. Each act writes its audit row in the same transaction. A change applies from the next
 * request of the operator concerned (ASVS 5.0, 8.3.2).
 */
public final class Operators {
    /** Validity of a one-time password. */
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

    /** Returns true until the first operator exists. Only then may the set-up wizard create one. */
    public boolean isEmpty() {
        return database.read(handle -> dao(handle).count() == 0);
    }

    /**
     * Adds an operator with a one-time password. The administrator sees it once, and the operator must replace it at the first
     * sign-in, because nobody chooses another person's password (ASVS 5.0, 6.4.6). The operator starts with the administrator's
     * language.
     *
     * @throws Refused if another operator has the username
     */
    public WithSecret<OperatorView> add(IdempotencyKey claim, Username username, OperatorDetails details, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        Secret password = passwords.oneTime();
        String hash = passwords.hash(password);
        OperatorRow row = OperatorRow.of(
                claim.id(), username, details, by.language(), hash, Optional.of(now.plus(ONE_TIME)), now);
        AuditEntry entry = audit.entry("operator-added", by, username.value(), details.auditText());
        UUID grant = randomness.id();
        boolean first = database.once(claim, now, handle -> {
            insert(handle, row);
            RoleGrants.raise(handle, grant, username, Roles.NONE, details.roles(), entry.operator(), now);
            Audit.record(handle, entry);
        });
        return new WithSecret<>(get(username), first ? Optional.of(password) : Optional.empty());
    }

    /**
     * Adds an operator who types their own password: the first administrator in the wizard, or the user of a command.
     *
     * @throws Refused if {@code onlyFirst} is true and an operator already exists
     */
    public OperatorView addWithPassword(
            Username username, OperatorDetails details, Language language, Secret password, boolean onlyFirst) {
        passwords.requireGood("password", password, username, details.name());
        Instant now = clock.instant();
        String hash = passwords.hash(password);
        OperatorRow row = OperatorRow.of(randomness.id(), username, details, language, hash, Optional.empty(), now);
        AuditEntry entry = audit.entryOfSystem("operator-added", username.value(), details.auditText());
        UUID grant = randomness.id();
        database.write(handle -> {
            long others = dao(handle).count();
            if (onlyFirst && others > 0) {
                throw Refused.of(Kind.CONFLICT, "already-set-up", Message.of("access.already-set-up"));
            }
            insert(handle, row);
            if (others > 0) { // nobody is there to acknowledge the first one
                RoleGrants.raise(handle, grant, username, Roles.NONE, details.roles(), entry.operator(), now);
            }
            Audit.record(handle, entry);
            return row.id();
        });
        return OperatorView.of(row);
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
     * @throws ChangedMeanwhile if it is not the current version
     * @throws Refused if no other operator could manage operators afterwards
     */
    public OperatorView change(Username username, long version, OperatorDetails details, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        AuditEntry entry = audit.entry("operator-changed", by, username.value(), details.auditText());
        UUID grant = randomness.id();
        UUID earlier = randomness.id();
        database.write(handle -> {
            OperatorRow row = row(handle, username);
            if (!details.roles().has(Role.ADMINISTRATOR)) {
                requireOtherAdministrator(handle, row);
            }
            String rights = details.rightsText();
            String roles = details.roles().toString();
            dao(handle).keepRoles(earlier, row.id(), roles, now);
            if (dao(handle).change(row.id(), version, details.name(), details.professionText(), roles, rights) == 0) {
                throw new ChangedMeanwhile();
            }
            RoleGrants.raise(handle, grant, username, row.rolesHeld(), details.roles(), entry.operator(), now);
            Audit.record(handle, entry);
            return row.id();
        });
        return get(username);
    }

    /** Ends every session and token of the operator and blocks their sign-in. Their name stays on their recorded acts. */
    public Acted<OperatorView> deactivate(IdempotencyKey claim, Username username, Operator by) {
        return setActive(claim, username, false, "operator-deactivated", by);
    }

    /** Reactivates an operator, who then signs in with the previous password. */
    public Acted<OperatorView> activate(IdempotencyKey claim, Username username, Operator by) {
        return setActive(claim, username, true, "operator-activated", by);
    }

    private Acted<OperatorView> setActive(
            IdempotencyKey claim, Username username, boolean active, String act, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry(act, by, username.value(), "");
        Instant now = clock.instant();
        boolean first = database.once(claim, now, handle -> {
            OperatorRow row = row(handle, username);
            if (!active) {
                requireOtherAdministrator(handle, row);
                handle.attach(SessionDao.class).deleteAll(row.id());
                handle.attach(TokenDao.class).revokeAll(row.id(), now);
            }
            dao(handle).setActive(row.id(), active);
            Audit.record(handle, entry);
        });
        return new Acted<>(get(username), first);
    }

    /**
     * Replaces the password with a one-time one, ends every session and token, and removes the second factor, which may be lost.
     */
    public WithSecret<OperatorView> resetPassword(IdempotencyKey claim, Username username, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        Secret password = passwords.oneTime();
        String hash = passwords.hash(password);
        AuditEntry entry = audit.entry("password-reset", by, username.value(), "");
        boolean first = database.once(claim, now, handle -> {
            OperatorRow row = row(handle, username);
            replacePassword(handle, row.id(), hash, Optional.of(now.plus(ONE_TIME)), now);
            Audit.record(handle, entry);
        });
        return new WithSecret<>(get(username), first ? Optional.of(password) : Optional.empty());
    }

    /** Resets the password from the command line, to one that its owner typed. */
    public OperatorView resetPassword(Username username, Secret password) {
        OperatorView operator = get(username);
        passwords.requireGood("password", password, username, operator.details().name());
        String hash = passwords.hash(password);
        AuditEntry entry = audit.entryOfSystem("password-reset", username.value(), "");
        Instant now = clock.instant();
        return database.write(handle -> {
            replacePassword(handle, operator.id(), hash, Optional.empty(), now);
            Audit.record(handle, entry);
            return operator;
        });
    }

    /** Revokes the tokens with the sessions, because a person with the old password may have created tokens. */
    private static void replacePassword(
            Handle handle, UUID id, String hash, Optional<Instant> oneTimeUntil, Instant now) {
        dao(handle).setPassword(id, hash, oneTimeUntil);
        dao(handle).removeOtp(id);
        handle.attach(SessionDao.class).deleteAll(id);
        handle.attach(TokenDao.class).revokeAll(id, now);
    }

    /** Ends every session of an operator, for example after the loss of a phone, and voids the PIN. Tokens stay. */
    public Acted<OperatorView> endSessions(IdempotencyKey claim, Username username, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("sessions-ended", by, username.value(), "");
        Instant now = clock.instant();
        boolean first = database.once(claim, now, handle -> {
            OperatorRow row = row(handle, username);
            handle.attach(SessionDao.class).deleteAll(row.id());
            dao(handle).setPin(row.id(), "");
            Audit.record(handle, entry);
        });
        return new Acted<>(get(username), first);
    }

    /** Sets the operator's language. */
    public void setLanguage(Operator operator, Language language) {
        database.write(handle -> {
            dao(handle).setLanguage(operator.id(), language);
            return language;
        });
    }

    /** Counts the sessions and tokens that a deactivation of the operator would end. */
    public OperatorView.OperatorCounts counts(Username username, Operator by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return database.read(handle -> dao(handle).counts(row(handle, username).id()));
    }

    /**
     * Lists operators by username, for administrators and auditors.
     *
     * @param after the last username of the previous page; empty for the first page
     */
    public List<OperatorView> list(OperatorFilter filter, String after, int limit, Operator by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return database.read(handle -> dao(handle).list(filter, after, limit)).stream()
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
        if (dao(handle).rolesOfOthers(row.id()).stream()
                .noneMatch(roles -> Roles.parse(roles).has(Role.ADMINISTRATOR))) {
            throw Refused.rule("access.last-administrator");
        }
    }

    /**
     * Finds the operator in whose name a person at the machine itself enters documents and people: the operator with that
     * username, or the first administrator. The operator gets the necessary roles in all centres, because access to the machine
     * is access to all its data.
     *
     * @return empty if no such operator is active
     */
    public Optional<Operator> atTheMachine(Optional<String> username) {
        return database.read(handle -> username.isPresent()
                        ? username.filter(Username::isValid)
                                .map(Username::new)
                                .flatMap(dao(handle)::find)
                                .filter(OperatorRow::active)
                        : dao(handle).list(OperatorFilter.ALL, "", Integer.MAX_VALUE).stream()
                                .filter(row -> row.active() && row.rolesHeld().hasEverywhere(Role.ADMINISTRATOR))
                                .min(Comparator.comparing(OperatorRow::addedAt)))
                .map(OperatorRow::atTheMachine);
    }

    private static OperatorDao dao(Handle handle) {
        return handle.attach(OperatorDao.class);
    }
}
