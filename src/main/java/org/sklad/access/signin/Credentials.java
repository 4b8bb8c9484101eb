package org.sklad.access.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Database;

/** Checks usernames, passwords and codes of the second factor. Repeated wrong tries have to wait. */
final class Credentials {
    private final Database database;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Audit audit;
    private final DeviceMark deviceMark;
    private final InstantSource clock;
    private final SignInThrottle throttle;

    Credentials(
            Database database,
            Passwords passwords,
            SecondFactor secondFactor,
            Audit audit,
            DeviceMark deviceMark,
            InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.deviceMark = deviceMark;
        this.clock = clock;
        this.throttle = new SignInThrottle(clock);
    }

    /**
     * Checks the credentials.
     *
     * @param inSession true if the password is entered again in a session
     */
    OperatorRow check(SignIn typed, boolean inSession) {
        Optional<String> device = typed.device().filter(mark -> deviceMark.belongsTo(mark, typed.username()));
        boolean familiar = inSession || device.isPresent();
        return check(typed, familiar, throttle.begin(typed.username(), typed.source(), device));
    }

    /** Checks the credentials of a second operator at the screen of a signed-in one. Counts the tries for the source alone. */
    OperatorRow checkSecond(SignIn typed) {
        OperatorRow row = check(typed, true, throttle.beginSecond(typed.username(), typed.source()));
        if (row.oneTimeUntil().isPresent() || secondFactor.isMissing(row)) {
            throw new SignInRefused();
        }
        return row;
    }

    private OperatorRow check(SignIn typed, boolean familiar, CountedTries.Counted counted) {
        String username = typed.username();
        Optional<OperatorRow> row = Username.isValid(username)
                ? database.read(handle -> handle.attach(OperatorDao.class).find(new Username(username)))
                : Optional.empty();
        boolean matches = passwords.matches(typed.password(), row.map(OperatorRow::passwordHash), familiar);
        OperatorRow known = row.filter(operator -> matches && usable(operator)).orElseThrow(() -> refused(row));
        if (known.hasSecondFactor() && typed.otp().isEmpty()) {
            // The page asks for the code after the password: two requests for one sign-in.
            counted.reverseShared();
        }
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
    static void requireUnchanged(Handle handle, OperatorRow row) {
        boolean unchanged = handle.attach(OperatorDao.class)
                .find(row.username())
                .filter(now -> now.active() && now.passwordHash().equals(row.passwordHash()))
                .isPresent();
        if (!unchanged) {
            throw new SignInRefused();
        }
    }
}
