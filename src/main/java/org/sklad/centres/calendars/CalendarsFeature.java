package org.sklad.centres.calendars;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Working calendars. */
public final class CalendarsFeature implements Feature {
    public final WorkingCalendars calendars;

    private final Base base;
    private final CentresFeature centres;

    public CalendarsFeature(Base base, AccessFeature access, CentresFeature centres) {
        this.base = base;
        this.centres = centres;
        calendars = new WorkingCalendars(base.database(), access.audit);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new CalendarResource(centres.centres, calendars, forms),
                new CalendarPages(centres.centres, calendars, forms, base.clock()));
    }
}
