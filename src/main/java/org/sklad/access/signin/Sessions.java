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
     * Begins a session in a browser that shows none.
     *
     * @see #signIn(SignIn, Optional)
     */
    public SignedIn signIn(SignIn typed) {
        return signIn(typed, Optional.empty());
    }

    /**
     * Begins a session.
     *
     * @param former the token that the browser shows: its session ends, whosever it was (ASVS 5.0, 7.2.4)
     * @throws TooManyTries after several wrong passwords, for a time that grows to a minute
     * @throws SignInRefused when username or password is wrong, the operator inactive, or the one-time password too old
     * @throws OtpNeeded when the password is right and the code of the second factor missing, wrong or used
     */
    public SignedIn signIn(SignIn typed, Optional<String> former) {
        OperatorRow row = check(typed, false);
        Instant now = clock.instant();
        AuditEntry entry =
                audit.entry("signed-in", row.operator(now), row.username().value(), "");
        return begin(row, typed, former.map(this::keyOf), Optional.of(entry), now);
    }

    /** A new session in the place of the former one. */
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
     * Proves that somebody else at the same screen is who they say, for an act that takes two operators; opens no session.
     * Refuses as {@link #signIn} does, by tries that are counted for the source alone: it names who is signed in.
     */
    public Operator secondOperator(SignIn typed) {
        OperatorRow row = check(typed, true, throttle.beginSecond(typed.username(), typed.source()));
        if (row.oneTimeUntil().isPresent() || secondFactor.isMissing(row)) {
            throw new SignInRefused();
        }
        return row.operator(clock.instant());
    }

    /**
     * Begins another session of the same operator in the place of this one, in which the password has just been given. Refuses as
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

    /** @param inSession true if the password is given again in a session */
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

    /** A one-time password that ends later than one made now was made while the clock was ahead. */
    private static boolean isInTime(Instant until, Instant now) {
        return now.isBefore(until) && !ClockSkew.isAhead(until, now.plus(Operators.ONE_TIME));
    }

    /**
     * Refused tries are on record under the username that was tried, and under none where there is no such operator: what was
     * typed never is, as it may be a password in the wrong field. There is a row in either case, so that the time of the answer
     * does not tell them apart.
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

    /**
     * The session that the token opens; empty when there is none, it has ended, its operator is inactive, or it began while the
     * clock was ahead: nobody can tell when.
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

    /** When the last request of the session came, which may not be saved yet. */
    Instant seenAt(String key, Instant saved) {
        return lastSeen.latest(key, saved);
    }

    private Session session(String key, OperatorRow row, Instant confirmedAt) {
        return new Session(key, row.operator(confirmedAt), row.oneTimeUntil().isPresent(), secondFactor.isMissing(row));
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
     * The operator chooses a new password: the present one is proved and a one-time password is spent. Every session and every
     * token of the operator ends; the work goes on in a new session.
     *
     * @throws SignInRefused when the present password is wrong
     * @throws InvalidFields when it is chosen again: a one-time password was seen by who made it
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

    /** Saves when sessions were last used; called once a minute. */
    public void saveLastSeen() {
        lastSeen.save();
    }

    private String keyOf(String token) {
        return hash.of("session " + token);
    }
}
