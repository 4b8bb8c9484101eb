package org.sklad.programme.interpreters;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The interpreters of the programme. They work for all centres, so every manager adds and changes them; field workers and auditors see
 * them.
 */
public final class Interpreters {
    private static final int MOST_WORKING = 200;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    Interpreters(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds an interpreter.
     *
     * @return true if it is new; false if an equal one exists
     * @throws Refused if a different one has the code
     */
    public boolean add(InterpreterCode code, InterpreterDetails details, Operator by) {
        by.require(InterpreterAccess.MAY_KEEP);
        AuditEntry entry = audit.entry("interpreter-added", by, code.value(), values(details));
        return database.write(handle -> {
            Optional<Interpreter> present = Roster.find(handle, code);
            if (present.isPresent()) {
                if (!present.get().details().equals(details)) {
                    throw Refused.exists("code", "interpreters.exists", code.value());
                }
                return false;
            }
            Roster.add(handle, new Interpreter(code, details, 1));
            Audit.record(handle, entry);
            return true;
        });
    }

    /**
     * Changes an interpreter. Bookings that were agreed before stay as they are.
     *
     * @param version the version that the operator saw
     * @throws NotFound if there is no such interpreter
     * @throws ChangedMeanwhile if the version is not current
     * @throws Refused if the interpreter ends while bookings are to come
     */
    public Interpreter change(InterpreterCode code, InterpreterDetails details, long version, Operator by) {
        by.require(InterpreterAccess.MAY_KEEP);
        AuditEntry entry = audit.entry("interpreter-changed", by, code.value(), values(details));
        return database.write(handle -> {
            find(handle, code);
            if (!details.active()
                    && !bookings(handle).upcoming(code, entry.occurredAt()).isEmpty()) {
                throw Refused.conflict("interpreters.still-booked");
            }
            Roster.change(handle, new Interpreter(code, details, version));
            Audit.record(handle, entry);
            return find(handle, code);
        });
    }

    /**
     * Returns an interpreter.
     *
     * @throws NotFound if there is no such interpreter
     */
    public Interpreter get(InterpreterCode code, Operator by) {
        by.require(InterpreterAccess.MAY_SEE);
        return database.read(handle -> find(handle, code));
    }

    /** Returns an interpreter with the absences and bookings that are not over. */
    InterpreterView view(InterpreterCode code, Operator by) {
        by.require(InterpreterAccess.MAY_SEE);
        return database.read(handle -> new InterpreterView(
                find(handle, code),
                handle.attach(AbsenceDao.class).from(code, Absences.today(clock.instant())),
                bookings(handle).upcoming(code, clock.instant())));
    }

    /**
     * Lists interpreters by code, ended ones included.
     *
     * @param after {@link Interpreter#codeOrder} of the last one of the previous page; empty for the first page
     */
    public List<Interpreter> list(InterpreterFilter filter, String after, int limit, Operator by) {
        by.require(InterpreterAccess.MAY_SEE);
        return database.read(handle -> Roster.list(handle, filter, after, limit));
    }

    /** Returns those who work now, by code, for the choice on a form. */
    public List<Interpreter> working(Operator by) {
        return list(InterpreterFilter.WORKING, "", MOST_WORKING, by);
    }

    /**
     * Requires that a record names only interpreters of the roster, in the caller's transaction. One who has ended is accepted, because
     * records are also typed in later.
     *
     * @param field of the form that names them
     * @throws InvalidFields for the first code that nobody has
     */
    public static void requireKnown(Handle handle, Collection<InterpreterCode> codes, String field) {
        if (codes.isEmpty()) {
            return;
        }
        Set<InterpreterCode> known = Roster.dao(handle).known(codes);
        codes.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(each -> {
            throw new InvalidFields(field, Message.of("interpreters.unknown", each.value()));
        });
    }

    /** Returns the languages of the interpreters who work now. */
    List<LanguageCode> languages() {
        return database.read(handle -> Roster.dao(handle).spoken());
    }

    private static Interpreter find(Handle handle, InterpreterCode code) {
        return Roster.find(handle, code).orElseThrow(NotFound::new);
    }

    private static String values(InterpreterDetails details) {
        return "languages="
                + details.skills().stream()
                        .map(each -> each.language() + ":" + each.level() + ":" + each.direction())
                        .collect(Collectors.joining(","))
                + " hours="
                + details.availability().hours().stream()
                        .map(each -> each.day() + ":" + each.from() + "-" + each.to())
                        .collect(Collectors.joining(","))
                + " onSite=" + details.onSite() + " remote=" + details.remote() + " active=" + details.active();
    }

    private static BookingDao bookings(Handle handle) {
        return handle.attach(BookingDao.class);
    }
}
