package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** Reports for managers and auditors, for one centre or all of theirs. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource {
    private static final List<Column<OnHandLine>> ON_HAND = Column.join(
            List.of(Column.text(
                    "reports.centre", "#loc+code", line -> line.centre().value())),
            ItemColumns.of(OnHandLine::item),
            List.of(
                    Column.whole("reports.quantity", "#item+num+stock", OnHandLine::quantity),
                    Column.whole("reports.available", "#item+num+available", OnHandLine::available),
                    Column.whole("reports.needed", "#item+num+needed", OnHandLine::needed),
                    Column.whole("reports.used", "#item+num+used", OnHandLine::used),
                    Column.whole("reports.enough", "#status", line -> line.enough() ? 1 : 0),
                    Column.text(
                            "reports.why",
                            "#status+reason",
                            line -> line.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")))));

    private static final List<Column<ExpiryLine>> EXPIRY = Column.join(
            List.of(Column.text(
                    "reports.centre", "#loc+code", line -> line.centre().value())),
            ItemColumns.of(ExpiryLine::item),
            List.of(
                    Column.text(
                            "reports.lot", "#item+lot+code", line -> line.lot().toString()),
                    Column.text("reports.lot.number", "#item+lot+number", ExpiryLine::number),
                    Column.day("reports.expires-on", "#date+expiry", ExpiryLine::expiresOn),
                    Column.whole("reports.days-left", "", ExpiryLine::daysLeft),
                    Column.whole("reports.quantity", "#item+num+stock", ExpiryLine::quantity),
                    Column.whole("reports.available", "#item+num+available", ExpiryLine::available)));

    private static final List<Column<DistributionLine>> DISTRIBUTION = List.of(
            Column.text("reports.centre", "#loc+code", line -> line.centre().value()),
            Column.day("reports.day", "#date", DistributionLine::on),
            Column.whole("reports.handouts", "#output", DistributionLine::handouts),
            Column.whole("reports.people", "#reached", DistributionLine::people));

    private static final List<Column<RepairsLine>> REPAIRS = List.of(
            Column.text("reports.centre", "#loc+code", line -> line.centre().value()),
            Column.text(
                    "reports.repair-category",
                    "#sector",
                    line -> line.category().name()),
            Column.whole("reports.open", "#status+open", RepairsLine::open),
            Column.whole("reports.overdue", "#status+overdue", RepairsLine::overdue),
            Column.time("reports.oldest", "#date+start", RepairsLine::oldestReportedAt));

    private final Report<OnHandFilter, OnHandLine, OnHandAnswer> onHand;
    private final Report<ExpiryFilter, ExpiryLine, ExpiryAnswer> expiry;
    private final Report<DistributionFilter, DistributionLine, DistributionAnswer> distribution;
    private final Report<Optional<CentreCode>, RepairsLine, RepairsAnswer> repairs;

    ReportsResource(Reports reports) {
        onHand = new Report<>("stock-on-hand", 1, ON_HAND, reports::stockOnHand, OnHandLine::place, OnHandAnswer::of);
        expiry = new Report<>("expiry", 3, EXPIRY, reports::expiry, ExpiryLine::place, ExpiryAnswer::of);
        distribution = new Report<>(
                "distribution",
                1,
                DISTRIBUTION,
                reports::distribution,
                DistributionLine::place,
                DistributionAnswer::of);
        repairs = new Report<>("repairs", 1, REPAIRS, reports::repairs, RepairsLine::place, RepairsAnswer::of);
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
     * @param enough {@code false} for short items only
     */
    @GET
    @Path("/stock-on-hand")
    public Rows<OnHandAnswer> stockOnHand(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("enough") @DefaultValue("") String enough,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return onHand.page(onHand(centre, category, enough), next, limit, operator);
    }

    @GET
    @Path("/stock-on-hand")
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<OnHandLine> exportStockOnHand(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("enough") @DefaultValue("") String enough) {
        return onHand.sheet(onHand(centre, category, enough), operator);
    }

    private static OnHandFilter onHand(@Nullable CentreCode centre, String category, String enough) {
        return new OnHandFilter(
                Optional.ofNullable(centre), ReportParams.category(category), ReportParams.yesOrNo("enough", enough));
    }

    /**
     * Lists lots that are expired or expire within 90 days.
     *
     * @param window {@code EXPIRED}, {@code DAYS_30}, {@code DAYS_60} or {@code DAYS_90} for only these
     */
    @GET
    @Path("/expiry")
    public Rows<ExpiryAnswer> expiry(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("window") @DefaultValue("") String window,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return expiry.page(expiring(centre, category, window), next, limit, operator);
    }

    @GET
    @Path("/expiry")
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ExpiryLine> exportExpiry(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("window") @DefaultValue("") String window) {
        return expiry.sheet(expiring(centre, category, window), operator);
    }

    private static ExpiryFilter expiring(@Nullable CentreCode centre, String category, String window) {
        return new ExpiryFilter(
                Optional.ofNullable(centre), ReportParams.category(category), ReportParams.window(window));
    }

    /** Lists handouts by day, latest first, without reversed handouts. */
    @GET
    @Path("/distribution")
    public Rows<DistributionAnswer> distribution(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return distribution.page(distributed(centre, from, until), next, limit, operator);
    }

    @GET
    @Path("/distribution")
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<DistributionLine> exportDistribution(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until) {
        return distribution.sheet(distributed(centre, from, until), operator);
    }

    private static DistributionFilter distributed(@Nullable CentreCode centre, String from, String until) {
        return new DistributionFilter(
                Optional.ofNullable(centre), ReportParams.date("from", from), ReportParams.date("until", until));
    }

    /** Lists unfinished repairs by category. */
    @GET
    @Path("/repairs")
    public Rows<RepairsAnswer> repairs(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return repairs.page(Optional.ofNullable(centre), next, limit, operator);
    }

    @GET
    @Path("/repairs")
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<RepairsLine> exportRepairs(
            @Auth Operator operator, @QueryParam("centre") @Nullable CentreCode centre) {
        return repairs.sheet(Optional.ofNullable(centre), operator);
    }
}
