package org.sklad.programme.complaints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.calendars.WorkingCalendar;
import org.sklad.centres.calendars.WorkingCalendars;
import org.sklad.centres.places.Centres;

/** The moment, zones and working calendars by which the clocks of complaints run. */
final class ComplaintTimes {
    private final Handle handle;
    private final Instant now;
    private final Map<CentreCode, WorkingCalendar> calendars;
    private final Map<CentreCode, ZoneId> zones = new HashMap<>();

    private ComplaintTimes(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
        this.calendars = WorkingCalendars.changed(handle);
    }

    static ComplaintTimes of(Handle handle, Instant now) {
        return new ComplaintTimes(handle, now);
    }

    ZoneId zone(CentreCode centre) {
        return zones.computeIfAbsent(centre, each -> Centres.zone(handle, each));
    }

    ComplaintClocks clocks(Complaint complaint, List<ComplaintAct> acts) {
        return ComplaintClocks.at(
                now, zone(complaint.centre()), calendars.getOrDefault(complaint.centre(), WorkingCalendar.USUAL), acts);
    }
}
