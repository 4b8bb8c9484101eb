package org.sklad.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.StationDao.MemberRow;
import org.sklad.access.signin.StationDao.StationRow;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/**
 * Browsers that several operators of a centre share. After one of them has entered the password there, the others switch with a PIN for a
 * working day. Locking ends the session; only the names are left. {@code decisions/069} says what a PIN is worth and against whom.
 *
 * <p>A station is named by the hash of its token.
 */
public final class Stations {
    /** After so many wrong PINs in a row the operator needs the password there. */
    public static final int WRONG_PINS = 3;

    /** After so many wrong PINs of all operators together, the station takes no PIN until the next password. */
    static final int WRONG_AT_STATION = 10;

    private static final Duration UNUSED = Duration.ofDays(365);
    /** An address of this program, as browsers write it. */
    private static final Pattern ADDRESS = Pattern.compile("/[!-~]{0,1999}");

    static final Role[] MAY_SHARE = {Role.ADMINISTRATOR, Role.MANAGER};

    private final Database database;
    private final Sessions sessions;
    private final Pins pins;
    private final SecondFactor secondFactor;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;
    private final SignInThrottle throttle;

    Stations(
            Database database,
            Sessions sessions,
            Pins pins,
            SecondFactor secondFactor,
            Audit audit,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.sessions = sessions;
        this.pins = pins;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.randomness = randomness;
        this.clock = clock;
        this.throttle = new SignInThrottle(clock);
    }

    /** Returns true if the operator may make this browser a shared station of the centre, or end that. */
    public static boolean mayShare(Operator operator, CentreCode centre) {
        return operator.roles().hasAt(centre, MAY_SHARE);
    }

    /**
     * Makes the browser of a session a shared station of a centre, after the password was entered recently.
     *
     * @param name for people, such as "storeroom"; may be empty
     * @return the token for the cookie
     * @throws ConfirmationNeeded if the password was not entered recently
     * @throws NotFound if there is no such centre, or none of the operator
     */
    public String open(Session session, CentreCode centre, String name) {
        Operator operator = session.operator();
        operator.requireAt(centre, MAY_SHARE);
        Instant now = clock.instant();
        operator.requireConfirmed(now);
        AuditEntry entry =
                audit.entry("station-opened", operator, operator.username().value(), details(centre, name));
        String token = randomness.token();
        String station = sessions.stationOf(token);
        UUID id = randomness.id();
        database.write(handle -> {
            StationDao stations = handle.attach(StationDao.class);
            if (stations.countCentres(centre) == 0) {
                throw new NotFound();
            }
            stations.unusedSince(now.minus(UNUSED)).forEach(stations::remove);
            stations.insert(station, id, centre, name, operator.id(), now);
            stations.signedIn(station, now);
            stations.signedIn(station, operator.id(), now);
            handle.attach(SessionDao.class).moveTo(station, session.key());
            Audit.record(handle, entry);
            return station;
        });
        return token;
    }

    /** Returns the details of an act on a station, for the record of acts. */
    static String details(CentreCode centre, String name) {
        return "centre=" + centre + (name.isEmpty() ? "" : " name=" + name);
    }

    /** Returns the centre of the shared station of a session; empty for a browser that nobody shares. */
    public Optional<CentreCode> centre(Session session) {
        return database.read(handle -> handle.attach(StationDao.class).find(session.station()))
                .map(StationRow::centre);
    }

    /**
     * Makes the shared station of a session a browser of one operator again. Has no effect on any other. The password must have been
     * entered recently, because the session lasts longer afterwards.
     */
    public void close(Session session) {
        Optional<CentreCode> centre = centre(session);
        if (centre.isEmpty()) {
            return;
        }
        Operator operator = session.operator();
        operator.requireAt(centre.get(), MAY_SHARE);
        Instant now = clock.instant();
        operator.requireConfirmed(now);
        AuditEntry entry =
                audit.entry("station-closed", operator, operator.username().value(), "centre=" + centre.get());
        database.write(handle -> {
            handle.attach(SessionDao.class).deleteOthersAt(session.station(), session.key());
            handle.attach(SessionDao.class).moveTo("", session.key());
            handle.attach(StationDao.class).close(session.station(), now);
            Audit.record(handle, entry);
            return session.key();
        });
    }

    /** Returns the station of a cookie; empty if it is shared no more. */
    public Optional<String> find(String token) {
        String station = sessions.stationOf(token);
        return database.read(handle -> handle.attach(StationDao.class).find(station))
                .map(any -> station);
    }

    /**
     * Ends the session that the browser has at the station, even if it was idle for too long. The page is kept for its operator.
     *
     * @param session token of the session
     */
    public void lock(String station, String session, String page) {
        String kept = ADDRESS.matcher(page).matches() ? page : "/";
        sessions.stored(session).filter(row -> row.station().equals(station)).ifPresent(row -> {
            Operator operator = row.operator().operator(row.confirmedAt());
            AuditEntry entry =
                    audit.entry("station-locked", operator, operator.username().value(), "");
            sessions.end(session, (handle, ended) -> {
                if (ended) {
                    handle.attach(StationDao.class)
                            .setLocked(station, operator.id().toString(), kept, clock.instant());
                    Audit.record(handle, entry);
                }
            });
        });
    }

    /** Returns the page that was locked if it was this operator's, else the start page. It is forgotten in any case. */
    public String pageAfterLock(String station, Operator operator) {
        return database.write(handle -> {
            StationDao stations = handle.attach(StationDao.class);
            Optional<StationRow> row = stations.find(station);
            stations.setLocked(station, "", "", clock.instant());
            return row.filter(each -> each.lockedOperator().equals(operator.id().toString()))
                    .map(StationRow::lockedPage)
                    .filter(page -> !page.isEmpty())
                    .orElse("/");
        });
    }

    /** Lists the operators who can continue at a station with a PIN, by name; none before one has entered the password. */
    public List<StationOperator> list(String station) {
        Instant now = clock.instant();
        return database.read(handle -> handle.attach(StationDao.class).find(station).stream()
                .flatMap(row -> handle.attach(StationDao.class).members(station).stream()
                        .filter(each -> takesPin(row, each, now))
                        .map(each -> new StationOperator(
                                each.operator().username(),
                                each.operator().name(),
                                each.operator().id().toString().equals(row.lockedOperator()))))
                .toList());
    }

    /** A PIN replaces no second factor: an operator who has one enters everything once in a working day. */
    private boolean takesPin(StationRow station, MemberRow member, Instant now) {
        OperatorRow operator = member.operator();
        Instant since = operator.hasSecondFactor() ? member.signedInAt() : station.signedInAt();
        return operator.rolesHeld().hasAt(station.centre(), Role.values())
                && since.isAfter(now.minus(Sessions.LONGEST))
                && !ClockSkew.isAhead(since, now)
                && !secondFactor.isMissing(operator)
                && member.wrongPins() < WRONG_PINS
                && station.wrongPins() < WRONG_AT_STATION;
    }

    /**
     * Starts a new session of an operator with a PIN.
     *
     * @param from the request, with the PIN in place of the password
     * @param former the token of the session that the browser still has; it ends
     * @throws PinRefused if the PIN is wrong, or the operator must enter the password here first
     * @throws TooManyTries after several wrong PINs at the station, for a time that grows to a minute
     */
    public SignedIn enter(String station, SignIn from, Optional<String> former) {
        OperatorRow row = prove(station, from.username(), from.password());
        AuditEntry entry = audit.entry(
                "signed-in-with-pin",
                row.operator(clock.instant()),
                row.username().value(),
                "");
        return sessions.beginWithPin(row, from, former, station, entry);
    }

    /** Checks the PIN of a second operator at the same screen, with the limits of {@link #enter}. Opens no session. */
    public Operator secondOperator(String station, String username, Secret pin) {
        return prove(station, username, pin).operator(clock.instant());
    }

    /** Counts a PIN as wrong before it is compared, so that many at once are counted too. */
    private OperatorRow prove(String station, String username, Secret pin) {
        Instant now = clock.instant();
        MemberRow member = database.read(handle -> {
                    StationDao stations = handle.attach(StationDao.class);
                    return stations.find(station)
                            .flatMap(row -> Optional.of(username)
                                    .filter(Username::isValid)
                                    .flatMap(each -> stations.member(station, each))
                                    .filter(each -> takesPin(row, each, now)));
                })
                .orElseThrow(PinRefused::passwordNeeded);
        OperatorRow operator = member.operator();
        CountedTries.Counted counted = throttle.beginPin(username, station);
        database.write(handle -> {
            StationDao stations = handle.attach(StationDao.class);
            if (stations.countAtStation(station, WRONG_AT_STATION) == 0
                    || stations.count(station, operator.id(), WRONG_PINS) == 0) {
                throw PinRefused.passwordNeeded();
            }
            return operator.id();
        });
        if (!pins.matches(member, pin)) {
            throw refused(operator);
        }
        database.write(handle -> {
            requireUnchanged(handle, member, station);
            handle.attach(StationDao.class).uncount(station, now);
            handle.attach(StationDao.class).forgetWrong(station, operator.id());
            return operator.id();
        });
        counted.succeeded();
        return operator;
    }

    /** Requires the PIN that was compared outside the transaction to be unchanged. */
    private static void requireUnchanged(Handle handle, MemberRow member, String station) {
        boolean unchanged = handle.attach(StationDao.class)
                .member(station, member.operator().username().value())
                .filter(now -> now.pinHash().equals(member.pinHash()))
                .isPresent();
        if (!unchanged) {
            throw PinRefused.passwordNeeded();
        }
    }

    private PinRefused refused(OperatorRow row) {
        AuditEntry entry = audit.entryOfSystem("pin-refused", row.username().value(), "");
        database.write(handle -> {
            Audit.record(handle, entry);
            return entry.id();
        });
        return PinRefused.wrong(WRONG_PINS);
    }
}
