package org.sklad.aid.days;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutReceivers;
import org.sklad.people.attributes.Receiver;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** Distribution days in the API. */
@Path("/api/v1" + DayActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DistributionDaysResource {
    private final DistributionDays days;
    private final DayActs acts;

    DistributionDaysResource(DistributionDays days, DayActs acts) {
        this.days = days;
        this.acts = acts;
    }

    /** Latest planned first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<DayAnswer> list(@Auth Operator operator, @Listed Query<DayFilter> query) {
        return DayList.LIST.read(query, days::list, operator).answer(DayAnswer::of);
    }

    @GET
    @Path(DayActs.ONE)
    public DayAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayAnswer.of(days.get(id, operator));
    }

    /** Plans a day and stores the list of expected people. */
    @POST
    public Answer<DayAnswer> plan(@Auth Operator operator, DayForm form) {
        return answer(acts.plan.done(form, operator), form.id(), operator);
    }

    /** Changes the plan of a day without arrivals, and rewrites its list. */
    @POST
    @Path(DayActs.PLAN)
    public Answer<DayAnswer> change(@Auth Operator operator, @PathParam("id") UUID id, DayPlanForm form) {
        return answer(acts.change.done(id, form, operator), id, operator);
    }

    /** Cancels a day without arrivals. */
    @POST
    @Path(DayActs.CANCELLATION)
    public Answer<DayAnswer> cancel(@Auth Operator operator, @PathParam("id") UUID id, DayCancellationForm form) {
        return answer(acts.cancel.done(id, form, operator), id, operator);
    }

    /** Rewrites the list of expected people. */
    @POST
    @Path(DayActs.REFRESH)
    public Answer<DayAnswer> refresh(@Auth Operator operator, @PathParam("id") UUID id, DayActForm form) {
        return answer(acts.refresh.done(id, form, operator), id, operator);
    }

    /** Lists people in the order of their times. */
    @GET
    @Path(DayActs.EXPECTED)
    @Produces(Exports.ALL)
    public ListAnswer<ExpectedAnswer> expected(
            @Auth Operator operator, @PathParam("id") UUID id, @Listed Query<Unfiltered> query) {
        days.requireMayChange(id, operator, DistributionDays.maySeePeople());
        DayView view = days.get(id, operator);
        return expected(query, view, days, operator).answer(each -> ExpectedAnswer.of(view.day(), each));
    }

    /** Reads the list of the people who are expected on a day, in the order of their times. */
    static ListReading<Unfiltered, DistributionDays.Listed, ListPlace> expected(
            Query<Unfiltered> query, DayView view, DistributionDays days, Operator by) {
        DistributionDay day = view.day();
        return day.described(Listing.<Unfiltered, DistributionDays.Listed, ListPlace>of(
                        "expected",
                        "days.who-is-expected",
                        new Places<>(ListPlace::parse, each -> ListPlace.of(each.who())))
                .empty("days.nobody-expected")
                .shown("days.person", each -> new Shown.Person(each.who().caseCode()))
                .column(
                        Column.whole(
                                "days.slot", "#meta+slot", each -> each.who().slot()),
                        each -> time(day, each.who()))
                .fileText(
                        "days.person",
                        "#beneficiary+code",
                        each -> each.who().caseCode().value())
                .files(Receiver.columns(each -> receiver(each, day, by)))
                .whole("days.persons", "#affected+num", each -> each.who().persons())
                .chip("days.person-state", "#status", each -> each.state().name(), each -> chip(each.state()))
                .column(
                        Column.whole(
                                "days.number",
                                "#meta+number",
                                each -> each.who().number()),
                        each -> number(each.who()))
                .column(
                        Column.text("days.due", "#item+needed", each -> view.coded(each.dues())),
                        each -> Shown.lines(
                                view.told(each.dues()),
                                told -> new Shown.Words(
                                        Message.of("platform.list.times", told.quantity(), told.goods()))))
                .read(query, (filter, after, limit) -> days.expected(day.id(), after, limit, by)));
    }

    private static Receiver receiver(DistributionDays.Listed listed, DistributionDay day, Operator by) {
        return HandoutReceivers.knows(day.centre(), by) ? listed.who().worn().receiver(day.heldOn()) : Receiver.UNKNOWN;
    }

    private static Shown time(DistributionDay day, Expected who) {
        return who.isLate()
                ? new Shown.Words(Message.of("days.late-one"))
                : new Shown.Text(day.slots().begin(who.slot()).toString());
    }

    private static Shown number(Expected who) {
        return who.number() == 0 ? Shown.nothing() : new Shown.Whole(who.number());
    }

    private static Shown.Chip chip(PersonState state) {
        String kind = switch (state) {
            case EXPECTED -> "neutral";
            case WAITING, AT_DESK -> "soon";
            case SERVED -> "done";
            case ABSENT -> "refused";
        };
        return new Shown.Chip(kind, Message.of("days.person-state." + state));
    }

    private Answer<DayAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, DayAnswer.of(days.get(id, operator)));
    }
}
