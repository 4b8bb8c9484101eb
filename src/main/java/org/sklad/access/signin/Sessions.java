package org.sklad.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Sign-in and sessions. Each sign-in makes a new token of 256 random bits, stored as a keyed hash. A session ends by sign-out,
 * {@link #IDLE} after the last request, and {@link #LONGEST} after its start.
 */
public final class Sessions {
    public static final Duration IDLE = Duration.ofHours(2);
    public static final Duration LONGEST = Duration.ofHours(12);

    private final Database database;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Audit audit;
    private final KeyedHash hash;
    private final Randomness randomness;
    private final InstantSource clock;
    private final SignInThrottle throttle;
    private final DeviceMark deviceMark;
    private final LastSeen lastSeen;

    Sessions(
            Database database,
            Passwords passwords,
            SecondFactor secondFactor,
            Audit audit,
            KeyedHash hash,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.hash = hash;
        this.randomness = randomness;
        this.clock = clock;
        this.throttle = new SignInThrottle(clock);
        this.deviceMark = new DeviceMark(hash, randomness);
        this.lastSeen = new LastSeen(database);
    }

    /**
     * Starts a session for a request without a session token.
     *
     * @see #signIn(SignIn, Optional)
     */
    public SignedIn signIn(SignIn typed) {
        return signIn(typed, Optional.empty());
    }

    /**
     * Starts a session.
     *
     * @param former the token that the browser sends; its session ends, whatever operator it belongs to (ASVS 5.0, 7.2.4)
     * @throws TooManyTries after several wrong passwords, for a time that grows to a minute
     * @throws SignInRefused if username or password is wrong, the operator is inactive, or the one-time password is too old
     * @throws OtpNeeded if the password is right and the code of the second factor is missing, wrong or used
     */
    public SignedIn signIn(SignIn typed, Optional<String> former) {
        OperatorRow row = check(typed, false);
        Instant now = clock.instant();
        AuditEntry entry =
                audit.entry("signed-in", row.operator(now), row.username().value(), "");
        return begin(row, typed, former.map(this::keyOf), Optional.of(entry), now);
    }

    /** Replaces the former session with a new one. */
    private SignedIn begin(
            OperatorRow row, SignIn typed, Optional<String> former, Optional<AuditEntry> entry, Instant now) {
        String token = randomness.token();
        String key = keyOf(token);
        database.write(handle -> {
            requireUnchanged(handle, row);
            SessionDao sessions = handle.attach(SessionDao.class);
            sessions.deleteEnded(row.id(), now.minus(IDLE), now.minus(LONGEST), now.plus(ClockSkew.TOLERATED));
            former.ifPresent(sessions::delete);
            sessions.insert(key, row.id(), now, typed.source(), typed.browser());
            entry.ifPresent(each -> Audit.record(handle, each));
            return key;
        });
        former.ifPresent(lastSeen::forget);
        return new SignedIn(token, deviceMark.of(row.username()), session(key, row, now));
    }

    /**
     * Checks the credentials of a second operator at the same screen, for an act that needs two. Opens no session. Refuses as
     * {@link #signIn} does, but counts the tries for the source alone, which names the signed-in operator.
     */
    public Operator secondOperator(SignIn typed) {
        OperatorRow row = check(typed, true, throttle.beginSecond(typed.username(), typed.source()));
        if (row.oneTimeUntil().isPresent() || secondFactor.isMissing(row)) {
            throw new SignInRefused();
        }
        return row.operator(clock.instant());
    }

    /**
     * Replaces this session with a new one of the same operator, in which the password has just been entered. Refuses as
     * {@link #signIn} does.
     */
    public SignedIn confirm(Session session, SignIn typed) {
        OperatorRow row = checkAgain(session, typed);
        return begin(row, typed, Optional.of(session.key()), Optional.empty(), clock.instant());
    }

    private OperatorRow checkAgain(Session session, SignIn typed) {
        OperatorRow row = check(typed, true);
        if (!row.id().equals(session.operator().id())) {
            throw new SignInRefused();
        }
        return row;
    }

    /**
     * Checks the credentials.
     *
     * @param inSession true if the password is entered again in a session
     */
    private OperatorRow check(SignIn typed, boolean inSession) {
        Optional<String> device = typed.device().filter(mark -> deviceMark.belongsTo(mark, typed.username()));
        boolean familiar = inSession || device.isPresent();
        return check(typed, familiar, throttle.begin(typed.username(), typed.source(), device));
    }

    private OperatorRow check(SignIn typed, boolean familiar, SignInThrottle.Counted counted) {
        String username = typed.username();
        Optional<OperatorRow> row = Username.isValid(username)
                ? database.read(handle -> handle.attach(OperatorDao.class).find(new Username(username)))
                : Optional.empty();
        boolean matches = passwords.matches(typed.password(), row.map(OperatorRow::passwordHash), familiar);
        OperatorRow known = row.filter(operator -> matches && usable(operator)).orElseThrow(() -> refused(row));
        secondFactor.use(known, typed.otp());
        counted.succeeded();
        return known;
    }

    private boolean usable(OperatorRow row) {
        Instant now = clock.instant();
        return row.active()
                && row.oneTimeUntil().map(until -> isInTime(until, now)).orElse(true);
    }

    /**
     * Returns true before the end of a one-time password. An end later than that of a password made now was set while the clock
     * was ahead.
     */
    private static boolean isInTime(Instant until, Instant now) {
        return now.isBefore(until) && !ClockSkew.isAhead(until, now.plus(Operators.ONE_TIME));
    }

    /**
     * Records a refused sign-in under the operator's username, or under none if there is no such operator. The typed text is
     * never recorded, because it may be a password in the wrong field. Both cases write a row, so that the response time is the
     * same.
     */
    private SignInRefused refused(Optional<OperatorRow> row) {
        AuditEntry entry = audit.entryOfSystem(
                "sign-in-refused", row.map(known -> known.username().value()).orElse(""), "");
        database.write(handle -> {
            Audit.record(handle, entry);
            return entry.id();
        });
        return new SignInRefused();
    }

    /** Requires the password that was compared outside the transaction to be unchanged. */
    private static void requireUnchanged(Handle handle, OperatorRow row) {
        boolean unchanged = handle.attach(OperatorDao.class)
                .find(row.username())
                .filter(now -> now.active() && now.passwordHash().equals(row.passwordHash()))
                .isPresent();
        if (!unchanged) {
            throw new SignInRefused();
        }
    }

    /**
     * Returns the session of the token; empty if there is none, it has ended, its operator is inactive, or it started while the
     * clock was ahead, so that its true start is unknown.
     */
    public Optional<Session> find(String token) {
        String key = keyOf(token);
        Instant now = clock.instant();
        return database.read(handle -> handle.attach(SessionDao.class).find(key))
                .filter(row -> isValid(key, row.startedAt(), row.seenAt(), now))
                .map(row -> {
                    lastSeen.note(key, now);
                    return session(key, row.operator(), row.confirmedAt());
                });
    }

    boolean isValid(String key, Instant startedAt, Instant savedSeenAt, Instant now) {
        return now.isBefore(seenAt(key, savedSeenAt).plus(IDLE))
                && now.isBefore(startedAt.plus(LONGEST))
                && !ClockSkew.isAhead(startedAt, now);
    }

    /** Returns the time of the session's last request, which may not be saved yet. */
    Instant seenAt(String key, Instant saved) {
        return lastSeen.latest(key, saved);
    }

    private Session session(String key, OperatorRow row, Instant confirmedAt) {
        return new Session(key, row.operator(confirmedAt), row.oneTimeUntil().isPresent(), secondFactor.isMissing(row));
    }

    /** Ends the session. Has no effect if it has already ended. */
    public void signOut(Session session) {
        AuditEntry entry = audit.entry(
                "signed-out", session.operator(), session.operator().username().value(), "");
        database.write(handle -> {
            if (handle.attach(SessionDao.class).delete(session.key()) > 0) {
                Audit.record(handle, entry);
            }
            return session.key();
        });
        lastSeen.forget(session.key());
    }

    /** Ends every session of the operator, including this one. */
    public void signOutEverywhere(Operator operator) {
        UUID id = operator.id();
        AuditEntry entry = audit.entry(
                "signed-out-everywhere", operator, operator.username().value(), "");
        database.write(handle -> {
            handle.attach(SessionDao.class).deleteAll(id);
            Audit.record(handle, entry);
            return id;
        });
    }

    /**
     * Sets a new password, proved by the present one; a one-time password is used up. Ends every session and token of the
     * operator and continues in a new session.
     *
     * @throws SignInRefused if the present password is wrong
     * @throws InvalidFields if the new password is the present one: the administrator who made a one-time password has seen it
     */
    public SignedIn choosePassword(Session session, SignIn present, Secret chosen) {
        Operator operator = session.operator();
        passwords.requireGood("password", chosen, operator.username(), operator.name());
        OperatorRow row = checkAgain(session, present);
        if (Passwords.same(chosen, present.password())) {
            throw new InvalidFields("password", Message.of("access.password-same"));
        }
        String chosenHash = passwords.hash(chosen);
        AuditEntry entry =
                audit.entry("password-chosen", operator, operator.username().value(), "");
        Instant now = clock.instant();
        String token = randomness.token();
        database.write(handle -> {
            requireUnchanged(handle, row);
            handle.attach(OperatorDao.class).setPassword(row.id(), chosenHash, Optional.empty());
            handle.attach(SessionDao.class).deleteAll(row.id());
            handle.attach(TokenDao.class).revokeAll(row.id(), now);
            handle.attach(SessionDao.class).insert(keyOf(token), row.id(), now, present.source(), present.browser());
            Audit.record(handle, entry);
            return row.id();
        });
        lastSeen.forget(session.key());
        return new SignedIn(token, deviceMark.of(row.username()), find(token).orElseThrow(NotSignedIn::new));
    }

    /** Saves the sessions' last use. Runs once a minute. */
    public void saveLastSeen() {
        lastSeen.save();
    }

    private String keyOf(String token) {
        return hash.of("session " + token);
    }
}
