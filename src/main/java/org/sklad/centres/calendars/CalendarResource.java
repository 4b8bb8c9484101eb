package org.sklad.centres.calendars;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The working calendar of a centre, for operators with a role there. */
@Path("/api/v1/centres/{code}/calendar")
public final class CalendarResource extends JsonResource {
    private final Centres centres;
    private final WorkingCalendars calendars;
    private final Forms forms;

    public CalendarResource(Centres centres, WorkingCalendars calendars, Forms forms) {
        this.centres = centres;
        this.calendars = calendars;
        this.forms = forms;
    }

    @GET
    public Answer<CalendarAnswer> get(@Auth Operator operator, @PathParam("code") CentreCode code) {
        centres.getAt(code, operator);
        return answer(code, calendars.get(code, operator));
    }

    @PUT
    public Answer<CalendarAnswer> change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CalendarForm form) {
        centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        forms.check(form);
        return answer(code, calendars.change(code, form.calendar(Versions.ifMatch(ifMatch)), operator));
    }

    private static Answer<CalendarAnswer> answer(CentreCode code, WorkingCalendar calendar) {
        return Answer.of(false, CalendarAnswer.of(code, calendar)).version(calendar.version());
    }
}
