package org.sklad.oversight.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.feature.Attempts;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Glance.Tile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The automatic erasure after the retention period. Waits for a manager if the clock is in doubt, and in a centre where
 * more than a share of the people are due within a day. Erasures by a wrong clock could not be undone.
 */
public final class DueErasures {
    private static final Logger LOG = LoggerFactory.getLogger(DueErasures.class);

    /** Number of people read at once. Each is erased in its own transaction, with lower priority than interactive work. */
    private static final int AT_ONCE = 200;
    /** Number of people erased per day without confirmation in a centre of any size. */
    private static final long FEW = 20;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Database database;
    private final Centres centres;
    private final Retention retention;
    private final ErasureWriter writer;
    private final Audit audit;
    private final InstantSource clock;
    private final AtomicReference<List<ErasureWait>> logged = new AtomicReference<>(List.of());

    DueErasures(
            Database database,
            Centres centres,
            Retention retention,
            ErasureWriter writer,
            Audit audit,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.retention = retention;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The erasures that a manager has to confirm.
     *
     * @param trustedAt last time at which the clock was not in doubt
     * @param newestAt time of the newest act on record
     * @param people number of people due in the centres that the operator manages
     */
    public record Due(Instant now, Instant trustedAt, Instant newestAt, List<ErasureWait> waits, long people) {
        public Due {
            waits = List.copyOf(waits);
        }

        public boolean isWaiting() {
            return !waits.isEmpty();
        }

        /** True if the clock is in doubt; false if only the number of people is too large. */
        public boolean isClockInDoubt() {
            return waits.stream().anyMatch(each -> each.reason().isClockInDoubt());
        }

        /** True if nobody is due where the operator manages, and no erasure failed where the operator sees them. */
        boolean isComplete() {
            return people == 0 && waits.stream().noneMatch(each -> each.reason() == WaitReason.FAILED);
        }
    }

    /**
     * Erases the people whose retention period is over, one by one with lower priority than interactive work. If it is
     * stopped, the next run does the rest. First adds to the list beside the key what it lacks.
     *
     * @return number of erasures
     * @throws RuntimeException at the end, if the list could not be written or a person could not be erased
     */
    public int run() {
        Attempts attempts = new Attempts();
        int erased = run(attempts);
        attempts.end();
        return erased;
    }

    private int run(Attempts attempts) {
        Instant now = clock.instant();
        ErasureClock times = times(now);
        Optional<WaitReason> doubt = times.doubt(now);
        if (doubt.isEmpty()) {
            database.writeBulk(handle -> dao(handle).trust(times.trustedAt(now)));
        }
        boolean listed = attempts.run(writer::listErased);
        int erased = 0;
        List<ErasureWait> waits = new ArrayList<>();
        for (Centre centre : centres.list("", Integer.MAX_VALUE)) {
            Optional<ErasureWait> wait = wait(centre, doubt, now);
            int failed = attempts.failed();
            erased += wait.isPresent() ? 0 : erase(centre, "", now, attempts);
            if (wait.isEmpty() && (!listed || attempts.failed() > failed)) {
                wait = Optional.of(new ErasureWait(centre.code(), WaitReason.FAILED, due(centre, now)));
            }
            wait.ifPresent(waits::add);
        }
        List<ErasureWait> all = List.copyOf(waits);
        database.writeBulk(handle -> dao(handle).replaceWaits(all));
        log(all);
        return erased;
    }

    private Optional<ErasureWait> wait(Centre centre, Optional<WaitReason> doubt, Instant now) {
        long due = due(centre, now);
        return doubt.or(() -> isTooMany(centre, due, now) ? Optional.of(WaitReason.MANY) : Optional.empty())
                .map(reason -> new ErasureWait(centre.code(), reason, due));
    }

    /** Includes the erasures of the last day. Otherwise the share could be erased every hour, and everybody within a day. */
    private boolean isTooMany(Centre centre, long due, Instant now) {
        if (due == 0) {
            return false;
        }
        return database.readForReport(handle -> {
            long all = due + dao(handle).erasedUnasked(centre.code(), now.minus(A_DAY));
            return all > FEW && all * 100 > dao(handle).known(centre.code()) * retention.mostShare();
        });
    }

    private long due(Centre centre, Instant now) {
        Instant identityUntil = retention.leftBefore(ErasedThing.IDENTITY, now, centre.timeZone());
        Instant personUntil = retention.leftBefore(ErasedThing.PERSON, now, centre.timeZone());
        return database.readForReport(handle -> dao(handle).due(centre.code(), identityUntil, personUntil));
    }

    private void log(List<ErasureWait> waits) {
        if (!logged.getAndSet(waits).equals(waits)) {
            waits.forEach(each -> LOG.warn(
                    "Automatic erasure at {} waits ({}): {} people are due",
                    each.centre(),
                    each.reason(),
                    each.people()));
        }
    }

    /** Returns the waits of the centres where the operator may see departures. */
    public Due due(Operator by) {
        by.require(Erasures.MAY_SEE);
        Instant now = clock.instant();
        ErasureClock times = times(now);
        Optional<WaitReason> doubt = times.doubt(now);
        List<ErasureWait> failed = database.readForReport(handle -> dao(handle).waits()).stream()
                .filter(each -> each.reason() == WaitReason.FAILED)
                .toList();
        List<ErasureWait> waits = at(by, Erasures.MAY_SEE).stream()
                .flatMap(centre -> wait(centre, doubt, now)
                        .or(() -> failed.stream()
                                .filter(each -> each.centre().equals(centre.code()))
                                .findFirst())
                        .stream())
                .toList();
        return new Due(now, times.trusted(), times.newest(), waits, managed(by, now));
    }

    private List<Centre> at(Operator by, Role... roles) {
        return centres.own(by).stream()
                .filter(each -> by.roles().hasAt(each.code(), roles))
                .toList();
    }

    private long managed(Operator by, Instant now) {
        return at(by, Role.MANAGER).stream().mapToLong(each -> due(each, now)).sum();
    }

    /** Returns the tile for the start page while an erasure waits in a centre where the operator may see it. */
    public List<Tile> tiles(Operator by) {
        if (!by.roles().has(Erasures.MAY_SEE)) {
            return List.of();
        }
        List<ErasureWait> waits = database.readForReport(handle -> dao(handle).waits()).stream()
                .filter(each -> by.roles().hasAt(each.centre(), Erasures.MAY_SEE))
                .toList();
        return waits.isEmpty()
                ? List.of()
                : List.of(new Tile(
                        Message.of("privacy.due"),
                        waits.stream().mapToLong(ErasureWait::people).sum(),
                        "/privacy/due",
                        "refused"));
    }

    /**
     * Erases the people who are due in the centres that the operator manages, and trusts the present clock. A repeated request erases those
     * whom an interrupted one left. A failed erasure is logged and does not stop the others; {@link #due} then shows who is left.
     *
     * @param people the number that the operator was shown
     * @return true if this request did it, false if it was repeated
     * @throws org.sklad.platform.i18n.Forbidden if the operator manages no centre
     * @throws org.sklad.access.roles.ConfirmationNeeded if the password was not given recently
     * @throws Refused if more people are due than the operator was shown
     */
    public boolean confirm(IdempotencyKey claim, long people, Operator by) {
        by.require(Role.MANAGER);
        Instant now = clock.instant();
        long due = managed(by, now);
        ErasureClock times = times(now);
        AuditEntry entry = audit.entry(
                "erasure-confirmed",
                by,
                "",
                "people=" + due + " trusted=" + times.trusted() + " newest=" + times.newest());
        boolean first = database.write(handle -> {
            boolean repeated = IdempotencyKeys.isRepeated(handle, claim);
            if (repeated && due == 0) {
                return false;
            }
            by.requireConfirmed(now);
            if (due > people) {
                throw Refused.conflict("privacy.due.more", due);
            }
            if (repeated) {
                return false;
            }
            IdempotencyKeys.claim(handle, claim, now);
            dao(handle).trust(times.trustedAt(now));
            Audit.record(handle, entry);
            return true;
        });
        if (first || due > 0) {
            Attempts attempts = new Attempts();
            at(by, Role.MANAGER).forEach(each -> erase(each, by.username().value(), now, attempts));
            run(attempts);
            attempts.failure().ifPresent(cause -> LOG.warn("{} erasures failed", attempts.failed(), cause));
        }
        return first;
    }

    private int erase(Centre centre, String operator, Instant now, Attempts attempts) {
        int failed = attempts.failed();
        int erased = erase(centre, ErasedThing.IDENTITY, operator, now, attempts)
                + erase(centre, ErasedThing.PERSON, operator, now, attempts);
        // A failed erasure can be committed, and only missing from the list.
        if (erased > 0 || attempts.failed() > failed) {
            database.forgetDeleted();
        }
        return erased;
    }

    private int erase(Centre centre, ErasedThing what, String operator, Instant now, Attempts attempts) {
        Instant until = retention.leftBefore(what, now, centre.timeZone());
        AtomicInteger erased = new AtomicInteger();
        List<Departed> some = due(DeparturePlace.first(centre.code()), what, until);
        while (!some.isEmpty()) {
            some.forEach(each -> attempts.run(() -> {
                boolean done = writer.eraseUnasked(each.id(), what, ErasureCause.RETENTION, operator, until);
                erased.addAndGet(done ? 1 : 0);
            }));
            some = due(some.get(some.size() - 1).place(), what, until);
        }
        return erased.get();
    }

    private List<Departed> due(DeparturePlace after, ErasedThing what, Instant until) {
        return database.readForReport(handle -> handle.attach(PrivacyDao.class)
                .departed(
                        new CentreCode(after.centre()),
                        what == ErasedThing.IDENTITY,
                        until,
                        after.leftAt(),
                        after.id(),
                        AT_ONCE));
    }

    private ErasureClock times(Instant now) {
        return database.readForReport(handle -> dao(handle).times(now));
    }

    private static DueErasureDao dao(Handle handle) {
        return handle.attach(DueErasureDao.class);
    }
}
