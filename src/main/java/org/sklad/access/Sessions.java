package org.sklad.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;

/**
 * Sign-in and what follows from it. A token of 256 random bits is made anew at each sign-in and kept as a keyed hash; a
 * session ends by sign-out, {@link #IDLE} after the last request, and {@link #LONGEST} after it began.
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

    public Sessions(
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
     * Begins a session.
     *
     * @throws TooManyTries after several wrong passwords, for a time that grows to a minute
     * @throws SignInRefused when username or password is wrong, the operator inactive, or the one-time password too old
     * @throws OtpNeeded when the password is right and the code of the second factor missing, wrong or used
     */
    public SignedIn signIn(SignIn typed) {
        OperatorRow row = check(typed);
        Instant now = clock.instant();
        String token = randomness.token();
        String key = keyOf(token);
        AuditEntry entry =
                audit.entry("signed-in", row.operator(now), row.username().value(), "");
        database.write(handle -> {
            requireUnchanged(handle, row);
            SessionDao sessions = handle.attach(SessionDao.class);
            sessions.deleteEnded(row.id(), now.minus(IDLE), now.minus(LONGEST));
            sessions.insert(key, row.id(), now);
            Audit.record(handle, entry);
            return key;
        });
        return new SignedIn(token, deviceMark.of(row.username()), session(key, row, now));
    }

    /**
     * Proves that somebody else at the same screen is who they say, for an act that takes two operators; opens no session.
     * Refuses as {@link #signIn} does.
     */
    public Operator secondOperator(SignIn typed) {
        OperatorRow row = check(typed);
        if (row.oneTimeUntil().isPresent()) {
            throw new SignInRefused();
        }
        return row.operator(clock.instant());
    }

    /** Notes that the session's operator has just given their password again. Refuses as {@link #signIn} does. */
    public void confirm(Session session, SignIn typed) {
        OperatorRow row = check(typed);
        if (!row.id().equals(session.operator().id())) {
            throw new SignInRefused();
        }
        Instant now = clock.instant();
        database.write(handle -> {
            requireUnchanged(handle, row);
            return handle.attach(SessionDao.class).confirm(session.key(), now);
        });
    }

    private OperatorRow check(SignIn typed) {
        String username = typed.username();
        Optional<String> device = typed.device().filter(mark -> deviceMark.belongsTo(mark, username));
        throttle.begin(username, typed.source(), device);
        Optional<OperatorRow> row = Username.isValid(username)
                ? database.read(handle -> handle.attach(OperatorDao.class).find(new Username(username)))
                : Optional.empty();
        boolean matches = passwords.matches(typed.password(), row.map(OperatorRow::passwordHash));
        OperatorRow known = row.filter(operator -> matches && usable(operator)).orElseThrow(() -> refused(row));
        secondFactor.use(known, typed.otp());
        throttle.succeeded(username, typed.source(), device);
        return known;
    }

    private boolean usable(OperatorRow row) {
        boolean inTime =
                row.oneTimeUntil().map(until -> clock.instant().isBefore(until)).orElse(true);
        return row.active() && inTime;
    }

    /** Refused tries are on record under the username that was tried, where there is one; what was typed never is. */
    private SignInRefused refused(Optional<OperatorRow> row) {
        row.ifPresent(known -> {
            AuditEntry entry =
                    audit.entryOfSystem("sign-in-refused", known.username().value(), "");
            database.write(handle -> {
                Audit.record(handle, entry);
                return entry.id();
            });
        });
        return new SignInRefused();
    }

    /** The password was compared outside the transaction; it must still be the one that was compared. */
    private static void requireUnchanged(Handle handle, OperatorRow row) {
        boolean unchanged = handle.attach(OperatorDao.class)
                .find(row.username())
                .filter(now -> now.active() && now.passwordHash().equals(row.passwordHash()))
                .isPresent();
        if (!unchanged) {
            throw new SignInRefused();
        }
    }

    /** The session that the token opens; empty when there is none, it has ended, or its operator is inactive. */
    public Optional<Session> find(String token) {
        String key = keyOf(token);
        Instant now = clock.instant();
        return database.read(handle -> handle.attach(SessionDao.class).find(key))
                .filter(row -> isValid(row, now))
                .map(row -> {
                    lastSeen.note(key, now);
                    return session(key, row.operator(), row.confirmedAt());
                });
    }

    private boolean isValid(SessionRow row, Instant now) {
        Instant seenAt = lastSeen.latest(row.tokenHash(), row.seenAt());
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(row.startedAt().plus(LONGEST));
    }

    private static Session session(String key, OperatorRow row, Instant confirmedAt) {
        return new Session(key, row.operator(confirmedAt), row.oneTimeUntil().isPresent());
    }

    /** Ends the session; it does no harm when it has ended already. */
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

    /** Ends every session of the operator, this one too. */
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
     * The operator chooses a new password: the present one is proved, every other session ends, and a one-time password is
     * spent.
     *
     * @throws SignInRefused when the present password is wrong
     */
    public void choosePassword(Session session, SignIn present, Secret chosen) {
        Operator operator = session.operator();
        passwords.requireGood("password", chosen, operator.username(), operator.name());
        OperatorRow row = check(present);
        if (!row.id().equals(operator.id())) {
            throw new SignInRefused();
        }
        String chosenHash = passwords.hash(chosen);
        AuditEntry entry =
                audit.entry("password-chosen", operator, operator.username().value(), "");
        Instant now = clock.instant();
        database.write(handle -> {
            requireUnchanged(handle, row);
            handle.attach(OperatorDao.class).setPassword(row.id(), chosenHash, Optional.empty());
            handle.attach(SessionDao.class).deleteOthers(row.id(), session.key());
            handle.attach(SessionDao.class).confirm(session.key(), now);
            Audit.record(handle, entry);
            return row.id();
        });
    }

    /** Saves when sessions were last used; called once a minute. */
    public void saveLastSeen() {
        lastSeen.save();
    }

    private String keyOf(String token) {
        return hash.of("session " + token);
    }
}
