package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** Reports for managers and auditors, for one centre or all of theirs. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource {
    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    /** The handouts in a centre on a day; {@code people} counts each person once a day, and a group handout by its heads. */
    public record DistributionAnswer(String centre, LocalDate on, long handouts, long people) {
        static DistributionAnswer of(DistributionLine line) {
            return new DistributionAnswer(line.centre().value(), line.on(), line.handouts(), line.people());
        }
    }

    /** The unfinished repairs of a category in a centre. */
    public record RepairsAnswer(String centre, String category, long open, long overdue, Instant oldestReportedAt) {
        static RepairsAnswer of(RepairsLine line) {
            return new RepairsAnswer(
                    line.centre().value(),
                    line.category().name(),
                    line.open(),
                    line.overdue(),
                    line.oldestReportedAt());
        }
    }

    /**
     * Lists the stock of each item, its use in the last 90 days of its season, and whether it is short.
     *
     * @param query {@code enough=false} for short items only
     */
    @GET
    @Path("/stock-on-hand")
    @Produces(Exports.ALL)
    public ListAnswer<OnHandAnswer> stockOnHand(@Auth Operator operator, @Listed Query<OnHandFilter> query) {
        return ReportLists.ON_HAND.read(query, reports::stockOnHand, operator).answer(OnHandAnswer::of);
    }

    /**
     * Lists lots that are expired or expire within 90 days.
     *
     * @param query {@code window} for only {@code EXPIRED}, {@code DAYS_30}, {@code DAYS_60} or {@code DAYS_90}
     */
    @GET
    @Path("/expiry")
    @Produces(Exports.ALL)
    public ListAnswer<ExpiryAnswer> expiry(@Auth Operator operator, @Listed Query<ExpiryFilter> query) {
        return ReportLists.EXPIRY.read(query, reports::expiry, operator).answer(ExpiryAnswer::of);
    }

    /** Lists handouts by day, latest first, without reversed handouts. */
    @GET
    @Path("/distribution")
    @Produces(Exports.ALL)
    public ListAnswer<DistributionAnswer> distribution(@Auth Operator operator, @Listed Query<CentreAndPeriod> query) {
        return ReportLists.DISTRIBUTION
                .read(query, reports::distribution, operator)
                .answer(DistributionAnswer::of);
    }

    /** Lists unfinished repairs by category. */
    @GET
    @Path("/repairs")
    @Produces(Exports.ALL)
    public ListAnswer<RepairsAnswer> repairs(@Auth Operator operator, @Listed Query<RepairsFilter> query) {
        return ReportLists.REPAIRS.read(query, reports::repairs, operator).answer(RepairsAnswer::of);
    }
}
