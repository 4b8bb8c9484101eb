package org.sklad.centres.calendars;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Rooms;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page of a centre's working calendar. */
@Path("/centres/{code}/calendar")
public final class CalendarPages extends FormPages {
    private static final int HOLIDAYS_SHOWN = 8;

    private final Centres centres;
    private final WorkingCalendars calendars;
    private final Forms forms;
    private final InstantSource clock;

    public CalendarPages(Centres centres, WorkingCalendars calendars, Forms forms, InstantSource clock) {
        this.centres = centres;
        this.calendars = calendars;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * The data of the page.
     *
     * @param holidays the next official holidays
     */
    public record View(Centre centre, List<LocalDate> holidays, FormState entered, boolean mayChange) {}

    /** The form of the page, as {@link CalendarForm}, with the version in a field and one date per line. */
    public record PageForm(
            @NotNull Long version,
            @Nullable @Size(max = 7) List<@NotNull @Size(max = 10) String> days,
            @Nullable @Size(max = 10) String opens,
            @Nullable @Size(max = 10) String closes,
            @Nullable @Size(max = 5_000) String closedOn) {
        CalendarForm form() {
            String dates = closedOn == null ? "" : closedOn;
            return new CalendarForm(
                    days == null ? List.of() : days,
                    opens == null ? "" : opens,
                    closes == null ? "" : closes,
                    Arrays.stream(dates.split("[\\s,;]+"))
                            .filter(each -> !each.isEmpty())
                            .toList());
        }
    }

    @GET
    public Page one(@Auth Operator operator, @PathParam("code") CentreCode code) {
        Centre centre = centres.getAt(code, operator);
        WorkingCalendar calendar = calendars.get(code, operator);
        FormState entered = FormState.nothing()
                .with("version", Long.toString(calendar.version()))
                .with("days", calendar.days().stream().map(DayOfWeek::name).toArray(String[]::new))
                .with("opens", calendar.opens().toString())
                .with("closes", calendar.closes().toString())
                .with(
                        "closedOn",
                        calendar.closedOn().stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
        return page(centre, entered, operator);
    }

    @POST
    public Response change(@Auth Operator operator, @PathParam("code") CentreCode code, Submitted<PageForm> sent) {
        Centre centre = centres.getAt(code, operator);
        Rooms.requireKeeper(code, operator);
        return Pages.submit(
                () -> {
                    PageForm page = forms.check(sent.form());
                    CalendarForm form = forms.check(page.form());
                    calendars.change(code, form.calendar(page.version()), operator);
                    return Pages.seeOther("/centres/" + code + "/calendar", "centres.calendar.changed");
                },
                refusal -> page(centre, sent.entered().refusedBy(refusal), operator));
    }

    private Page page(Centre centre, FormState entered, Operator operator) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, centre.timeZone());
        List<LocalDate> holidays = Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> WorkingCalendar.holidays(year).stream())
                .filter(day -> !day.isBefore(today))
                .limit(HOLIDAYS_SHOWN)
                .toList();
        return Page.of(
                "centres/calendars/calendar.jte",
                new View(centre, holidays, entered, Rooms.mayKeep(centre.code(), operator)));
    }
}
