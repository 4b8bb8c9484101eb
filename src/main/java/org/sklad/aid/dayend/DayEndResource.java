package org.sklad.aid.dayend;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.days.ClosingForm;
import org.sklad.aid.days.DayPickAnswer;
import org.sklad.aid.days.DayPictures;
import org.sklad.aid.days.DistributionDay;
import org.sklad.aid.days.DistributionDays;
import org.sklad.aid.days.PickLine;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The pick list, the closing and the report of a distribution day. */
@Path("/api/v1" + DayEndActs.PATH)
public final class DayEndResource extends JsonResource {
    private final DistributionDays days;
    private final DayEndActs acts;
    private final DayPictures pictures;
    private final DayReports reports;

    DayEndResource(DistributionDays days, DayEndActs acts, DayPictures pictures, DayReports reports) {
        this.days = days;
        this.acts = acts;
        this.pictures = pictures;
        this.reports = reports;
    }

    /** Lists goods, sizes and places to pick for people on the list who were not served. */
    @GET
    @Path(DayEndActs.PICKS)
    @Produces(Exports.ALL)
    public ListAnswer<DayPickAnswer> picks(@Auth Operator operator, @PathParam("id") UUID id) {
        List<PickLine> lines = pictures.picks(id, operator);
        DistributionDay day = days.requireMayChange(id, operator, DistributionDays.maySee());
        return day.described(DayEndLists.picks(day).read(Query.unfiltered(), ListReading.Source.all(lines)))
                .answer(DayPickAnswer::of);
    }

    /** Closes the day with the count of the rest. */
    @POST
    @Path(DayEndActs.CLOSING)
    public Answer<DayReportAnswer> close(@Auth Operator operator, @PathParam("id") UUID id, ClosingForm form) {
        boolean first = acts.close.done(id, form, operator);
        return Answer.of(first, DayReportAnswer.of(reports.get(id, operator)));
    }

    /** Returns the report of the day. */
    @GET
    @Path(DayEndActs.REPORT)
    public DayReportAnswer report(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayReportAnswer.of(reports.get(id, operator));
    }

    /** Exports the goods of the report. */
    @GET
    @Path(DayEndActs.REPORT)
    @Produces({Exports.CSV, Exports.XLSX, Exports.PDF})
    public ListAnswer<DayReportAnswer.DayLineAnswer> exportReport(@Auth Operator operator, @PathParam("id") UUID id) {
        DayReport report = reports.get(id, operator);
        return report.view()
                .day()
                .described(DayEndLists.REPORT.read(Query.unfiltered(), ListReading.Source.all(report.lines())))
                .answer(DayReportAnswer.DayLineAnswer::of);
    }
}
