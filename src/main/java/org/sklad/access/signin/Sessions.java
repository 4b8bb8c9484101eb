package org.sklad.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Operator;
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

    /** A shared station that nobody touches is locked. */
    public static final Duration IDLE_AT_STATION = Duration.ofMinutes(2);

    private final Database database;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Audit audit;
    private final KeyedHash hash;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Credentials credentials;
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
        this.deviceMark = new DeviceMark(hash, randomness);
        this.credentials = new Credentials(database, passwords, secondFactor, audit, deviceMark, clock);
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
        OperatorRow row = credentials.check(typed, false);
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
            Credentials.requireUnchanged(handle, row);
            SessionDao sessions = handle.attach(SessionDao.class);
            sessions.deleteEnded(row.id(), now.minus(IDLE), now.minus(LONGEST), now.plus(ClockSkew.TOLERATED));
            former.ifPresent(sessions::delete);
            String station = atStation(handle, typed, row, now);
            sessions.insert(new NewSignIn(key, row.id(), now, now, typed.source(), typed.browser(), station));
            entry.ifPresent(each -> Audit.record(handle, each));
            return key;
        });
        former.ifPresent(lastSeen::forget);
        return signedIn(token, row);
    }

    private SignedIn signedIn(String token, OperatorRow row) {
        return new SignedIn(token, deviceMark.of(row.username()), find(token).orElseThrow(NotSignedIn::new));
    }

    /** Notes at the shared station of the request that the password was entered there. Returns the station; empty without one. */
    private String atStation(Handle handle, SignIn typed, OperatorRow row, Instant now) {
        return handle.attach(StationDao.class).passwordEntered(typed.station().map(this::stationOf), row, now);
    }

    /**
     * Starts a session of an operator whose PIN was right. The password counts as not entered lately.
     *
     * @param from the origin of the request; its password is not looked at
     */
    SignedIn beginWithPin(OperatorRow row, SignIn from, Optional<String> former, String station, AuditEntry entry) {
        Instant now = clock.instant();
        String token = randomness.token();
        Optional<String> before = former.map(this::keyOf);
        database.write(handle -> {
            Credentials.requireUnchanged(handle, row);
            SessionDao sessions = handle.attach(SessionDao.class);
            before.ifPresent(sessions::delete);
            sessions.insert(
                    new NewSignIn(keyOf(token), row.id(), now, Instant.EPOCH, from.source(), from.browser(), station));
            Audit.record(handle, entry);
            return row.id();
        });
        before.ifPresent(lastSeen::forget);
        return signedIn(token, row);
    }

    /**
     * Checks the credentials of a second operator at the same screen, for an act that needs two. Opens no session. Refuses as
     * {@link #signIn} does, but counts the tries for the source alone, which names the signed-in operator.
     */
    public Operator secondOperator(SignIn typed) {
        return credentials.checkSecond(typed).operator(clock.instant());
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
        OperatorRow row = credentials.check(typed, true);
        if (!row.id().equals(session.operator().id())) {
            throw new SignInRefused();
        }
        return row;
    }

    /**
     * Returns the session of the token; empty if there is none, it has ended, its operator is inactive, or it started while the
     * clock was ahead, so that its true start is unknown.
     */
    public Optional<Session> find(String token) {
        String key = keyOf(token);
        Instant now = clock.instant();
        return database.read(handle -> handle.attach(SessionDao.class).find(key))
                .filter(row -> isValid(key, row.startedAt(), row.seenAt(), row.station(), now))
                .map(row -> {
                    lastSeen.note(key, now);
                    return session(key, row);
                });
    }

    /** A last request far ahead of the clock says nothing about how long nobody touched a shared station. */
    boolean isValid(String key, Instant startedAt, Instant savedSeenAt, String station, Instant now) {
        Duration idle = Duration.between(seenAt(key, savedSeenAt), now);
        boolean used = station.isEmpty() ? idle.compareTo(IDLE) < 0 : idle.abs().compareTo(IDLE_AT_STATION) < 0;
        return used && now.isBefore(startedAt.plus(LONGEST)) && !ClockSkew.isAhead(startedAt, now);
    }

    /** Returns the time of the session's last request, which may not be saved yet. */
    Instant seenAt(String key, Instant saved) {
        return lastSeen.latest(key, saved);
    }

    private Session session(String key, SessionRow row) {
        OperatorRow operator = row.operator();
        return new Session(
                key,
                operator.operator(row.confirmedAt()),
                operator.oneTimeUntil().isPresent(),
                secondFactor.isMissing(operator),
                row.station());
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

    /** Ends every session of the operator, including this one, and voids the PIN, because another person may know it. */
    public void signOutEverywhere(Operator operator) {
        UUID id = operator.id();
        AuditEntry entry = audit.entry(
                "signed-out-everywhere", operator, operator.username().value(), "");
        database.write(handle -> {
            handle.attach(SessionDao.class).deleteAll(id);
            handle.attach(OperatorDao.class).setPin(id, "");
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
            Credentials.requireUnchanged(handle, row);
            handle.attach(OperatorDao.class).setPassword(row.id(), chosenHash, Optional.empty());
            handle.attach(SessionDao.class).deleteAll(row.id());
            handle.attach(TokenDao.class).revokeAll(row.id(), now);
            String station = atStation(handle, present, row, now);
            handle.attach(SessionDao.class)
                    .insert(new NewSignIn(
                            keyOf(token), row.id(), now, now, present.source(), present.browser(), station));
            Audit.record(handle, entry);
            return row.id();
        });
        lastSeen.forget(session.key());
        return signedIn(token, row);
    }

    /** Saves the sessions' last use. Runs once a minute. */
    public void saveLastSeen() {
        lastSeen.save();
    }

    /** Returns the session of the token even if it has ended by idling; empty if its operator is inactive. */
    Optional<SessionRow> stored(String token) {
        String key = keyOf(token);
        return database.read(handle -> handle.attach(SessionDao.class).find(key));
    }

    /**
     * Ends the session of the token.
     *
     * @param act is done in the same transaction; learns whether the session was still there
     */
    void end(String token, BiConsumer<Handle, Boolean> act) {
        String key = keyOf(token);
        database.write(handle -> {
            act.accept(handle, handle.attach(SessionDao.class).delete(key) > 0);
            return key;
        });
        lastSeen.forget(key);
    }

    /** Returns the hash under which a shared station is stored. */
    String stationOf(String token) {
        return hash.of("station " + token);
    }

    private String keyOf(String token) {
        return hash.of("session " + token);
    }
}
