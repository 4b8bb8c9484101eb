package org.sklad.programme.interpreters;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sklad.access.acts.NamePair;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Days on which interpreters do not work. Field workers and managers record them, because interpreters call whoever is on duty. */
public final class Absences {
    private static final int MOST_DAYS = 366;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    Absences(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the date in Sofia, because an absence counts in all centres. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Centres.ZONE);
    }

    /**
     * Records an absence, and releases the bookings of these days, so that their requests are open again.
     *
     * @throws InvalidFields if it begins before today, ends before it begins, or is longer than a year
     */
    public boolean add(IdempotencyKey claim, InterpreterCode code, LocalDate from, LocalDate until, Operator by) {
        by.require(InterpreterAccess.MAY_ASK);
        AuditEntry entry = audit.entry("interpreter-absent", by, code.value(), "from=" + from + " until=" + until);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Roster.require(handle, code);
            require(from, until, today(now));
            handle.attach(AbsenceDao.class).insert(new AbsenceDao.Insert(claim.id(), code, from, until, by.id(), now));
            BookingDao bookings = handle.attach(BookingDao.class);
            for (UUID request : bookings.requestsDuring(code, from, until, now)) {
                bookings.release(request, ReleaseReason.ABSENT, now);
                handle.attach(RequestDao.class).become(request, RequestState.OPEN);
            }
            Audit.record(handle, entry);
        });
    }

    private static void require(LocalDate from, LocalDate until, LocalDate today) {
        if (from.isBefore(today)) {
            throw new InvalidFields("from", Message.of("interpreters.in-the-past"));
        }
        if (until.isBefore(from)) {
            throw new InvalidFields("until", Message.of("interpreters.end-before-start"));
        }
        if (until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new InvalidFields("until", Message.of("interpreters.absence.too-long"));
        }
    }

    /**
     * Removes an absence, because the interpreter works after all.
     *
     * @throws NotFound if the interpreter has no such absence
     */
    public boolean remove(IdempotencyKey claim, NamePair<InterpreterCode, UUID> absence, Operator by) {
        by.require(InterpreterAccess.MAY_ASK);
        AuditEntry entry =
                audit.entry("interpreter-present", by, absence.first().value(), "");
        return database.once(claim, clock.instant(), handle -> {
            if (handle.attach(AbsenceDao.class).remove(absence.second(), absence.first()) == 0) {
                throw new NotFound();
            }
            Audit.record(handle, entry);
        });
    }

    /**
     * Returns an absence, also one that is over.
     *
     * @throws NotFound if the interpreter has no such absence, as after its removal
     */
    Absence get(InterpreterCode code, UUID id, Operator by) {
        by.require(InterpreterAccess.MAY_SEE);
        return database.read(handle -> handle.attach(AbsenceDao.class).from(code, LocalDate.EPOCH)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Lists the absences of an interpreter that are not over, earliest first. */
    public List<Absence> list(InterpreterCode code, Operator by) {
        by.require(InterpreterAccess.MAY_SEE);
        return database.read(handle -> {
            Roster.require(handle, code);
            return handle.attach(AbsenceDao.class).from(code, today(clock.instant()));
        });
    }
}
