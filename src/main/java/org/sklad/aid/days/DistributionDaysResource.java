package org.sklad.aid.days;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** Distribution days in the API. */
@Path("/api/v1" + DayActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DistributionDaysResource {
    private static final List<Column<DistributionDays.Listed>> EXPECTED = List.of(
            Column.whole("days.slot", "#meta+slot", each -> each.who().slot()),
            Column.text(
                    "days.person",
                    "#beneficiary+code",
                    each -> each.who().caseCode().value()),
            Column.whole("days.persons", "#affected+num", each -> each.who().persons()),
            Column.text("days.person-state", "#status", each -> each.state().name()),
            Column.whole("days.number", "#meta+number", each -> each.who().number()),
            Column.text("days.due", "#item+needed", DistributionDaysResource::dues));

    private final DistributionDays days;
    private final DayActs acts;

    DistributionDaysResource(DistributionDays days, DayActs acts) {
        this.days = days;
        this.acts = acts;
    }

    private static String dues(DistributionDays.Listed listed) {
        return listed.dues().stream()
                .map(due -> due.rule() + " " + due.quantity())
                .collect(Collectors.joining(", "));
    }

    /** Latest planned first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<DayAnswer> list(@Auth Operator operator, @Listed Query<DayFilter> query) {
        return DayList.LIST
                .read(query, (filter, after, limit) -> days.list(filter, after, limit, operator))
                .answer(DayAnswer::of);
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
    public Rows<ExpectedAnswer> expected(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        DistributionDay day = days.mine(id, operator, DistributionDays.maySeePeople());
        int most = Rows.limit(limit);
        return Rows.page(
                        days.expected(id, ListPlace.parse(next), most + 1, operator),
                        most,
                        each -> ListPlace.of(each.who()).toString())
                .map(each -> ExpectedAnswer.of(day, each));
    }

    @GET
    @Path(DayActs.EXPECTED)
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<DistributionDays.Listed> exportExpected(@Auth Operator operator, @PathParam("id") UUID id) {
        days.mine(id, operator, DistributionDays.maySeePeople());
        return new Sheet<>(
                "expected",
                EXPECTED,
                last -> days.expected(id, last.map(each -> ListPlace.of(each.who())), Sheet.RANGE, operator));
    }

    private Answer<DayAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, DayAnswer.of(days.get(id, operator)));
    }
}
