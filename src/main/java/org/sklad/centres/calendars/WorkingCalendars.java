package org.sklad.centres.calendars;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;

/**
 * The working calendars of the centres. All operators with a role at a centre see its calendar; its managers and administrators
 * change it.
 */
public final class WorkingCalendars {
    private final Database database;
    private final Audit audit;

    public WorkingCalendars(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Returns the calendar of a centre; {@link WorkingCalendar#USUAL} until it is changed.
     *
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre
     */
    public WorkingCalendar get(CentreCode centre, Operator by) {
        by.requireAt(centre, Role.values());
        return database.read(handle -> get(handle, centre));
    }

    /**
     * Changes a calendar. The clocks of work orders, running ones included, follow it at once.
     *
     * @param calendar the new values, with the version that the operator saw
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre or the centre does not exist
     * @throws ChangedMeanwhile if that version is not current
     */
    public WorkingCalendar change(CentreCode centre, WorkingCalendar calendar, Operator by) {
        Rooms.requireKeeper(centre, by);
        AuditEntry entry = audit.entry("calendar-changed", by, centre.value(), details(calendar));
        return database.write(handle -> {
            Centres.require(handle, centre);
            save(dao(handle), CalendarRow.of(centre, calendar));
            Audit.record(handle, entry);
            return get(handle, centre);
        });
    }

    private static void save(CalendarDao dao, CalendarRow row) {
        boolean first = dao.find(row.centre()).isEmpty();
        if (first && row.version() == WorkingCalendar.USUAL.version()) {
            dao.insert(row);
        } else if (dao.change(row) == 0) {
            throw new ChangedMeanwhile();
        }
    }

    /** Returns the changed calendars; all other centres have {@link WorkingCalendar#USUAL}. */
    public static Map<CentreCode, WorkingCalendar> changed(Handle handle) {
        return dao(handle).all().stream().collect(Collectors.toMap(CalendarRow::centre, CalendarRow::calendar));
    }

    private static WorkingCalendar get(Handle handle, CentreCode centre) {
        return dao(handle).find(centre).map(CalendarRow::calendar).orElse(WorkingCalendar.USUAL);
    }

    private static String details(WorkingCalendar calendar) {
        return "days=" + calendar.days().size() + " opens=" + calendar.opens() + " closes=" + calendar.closes()
                + " closed=" + calendar.closedOn().size();
    }

    private static CalendarDao dao(Handle handle) {
        return handle.attach(CalendarDao.class);
    }
}
