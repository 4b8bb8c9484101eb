package org.sklad.centres.calendars;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

interface CalendarDao {
    @SqlQuery("select centre, days, opens, closes, closed_on, version from working_calendars where centre = :centre")
    Optional<CalendarRow> find(CentreCode centre);

    @SqlQuery("select centre, days, opens, closes, closed_on, version from working_calendars order by centre")
    List<CalendarRow> all();

    @SqlUpdate("""
            insert into working_calendars (centre, days, opens, closes, closed_on, version)
            values (:centre, :days, :opens, :closes, :closedOn, :version + 1)""")
    void insert(@BindMethods CalendarRow row);

    /** Returns 0 if the calendar was changed meanwhile. */
    @SqlUpdate("""
            update working_calendars set days = :days, opens = :opens, closes = :closes, closed_on = :closedOn,
              version = version + 1
            where centre = :centre and version = :version""")
    int change(@BindMethods CalendarRow row);
}
