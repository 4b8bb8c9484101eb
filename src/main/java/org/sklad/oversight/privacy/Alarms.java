package org.sklad.oversight.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Tile;

/**
 * Unusually frequent acts of operators on people's data. Shown to auditors and to managers of the centres where those
 * operators work.
 */
public final class Alarms {
    /** Older alarms were handled, or will not be. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final Database database;
    private final LookupThrottle guesses;
    private final InstantSource clock;

    Alarms(Database database, LookupThrottle guesses, InstantSource clock) {
        this.database = database;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * Lists the alarms of the last seven days, latest first, including refused codes of the present minute. Leaves out
     * the operator's own.
     *
     * @throws org.sklad.platform.i18n.Forbidden if the operator is neither manager nor auditor
     */
    public List<Alarm> list(Operator by) {
        by.require(Erasures.MAY_SEE);
        guesses.save();
        return read(by);
    }

    /** Returns the number of alarms for the start page, if the operator may see alarms; else nothing. */
    public List<Tile> tiles(Operator by) {
        return by.roles().has(Erasures.MAY_SEE)
                ? List.of(new Tile(Message.of("privacy.alarms"), read(by).size(), "/privacy/alarms", "refused"))
                : List.of();
    }

    private List<Alarm> read(Operator by) {
        Instant since = clock.instant().minus(SHOWN);
        return database
                .readForReport(handle -> {
                    AlarmDao dao = handle.attach(AlarmDao.class);
                    return Stream.concat(
                                    dao.unknownCodes(since, AlarmKind.UNKNOWN_CODES.many()).stream()
                                            .map(row -> alarm(AlarmKind.UNKNOWN_CODES, row)),
                                    dao.manyIdentities(since, AlarmKind.MANY_IDENTITIES.many()).stream()
                                            .map(row -> alarm(AlarmKind.MANY_IDENTITIES, row)))
                            .toList();
                })
                .stream()
                .filter(alarm -> concerns(alarm, by))
                .sorted(Comparator.comparing(Alarm::hourAt).reversed())
                .toList();
    }

    private static Alarm alarm(AlarmKind kind, AlarmDao.Row row) {
        return new Alarm(kind, row.operator(), row.hourAt(), row.times(), Roles.parse(row.roles()));
    }

    private static boolean concerns(Alarm alarm, Operator by) {
        boolean own = alarm.operator().equals(by.username());
        return !own && (by.roles().has(Role.AUDITOR) || by.roles().hasEverywhere(Role.MANAGER) || worksWith(alarm, by));
    }

    private static boolean worksWith(Alarm alarm, Operator by) {
        List<CentreCode> managed = by.roles().centresOf(Role.MANAGER);
        return alarm.roles().all().stream()
                .map(RoleAt::centre)
                .anyMatch(centre -> centre.isEmpty() || managed.contains(centre.get()));
    }
}
