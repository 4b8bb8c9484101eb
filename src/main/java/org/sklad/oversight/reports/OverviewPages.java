package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.planning.Proposal;
import org.sklad.goods.planning.Proposals;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Rows;

/** The overview of managers and auditors, and lists for those of its figures that no other list shows. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class OverviewPages {
    private static final int ROWS = 100;

    private final Reports reports;
    private final UnmetDemand demand;
    private final Proposals proposals;

    OverviewPages(Reports reports, UnmetDemand demand, Proposals proposals) {
        this.reports = reports;
        this.demand = demand;
        this.proposals = proposals;
    }

    /**
     * The stock of the centres.
     *
     * @param lacks proposals for centres without levels or a lead time
     */
    public record StockView(StockOverview stock, List<Proposal> lacks) {
        public StockView {
            lacks = List.copyOf(lacks);
        }
    }

    /**
     * The overview.
     *
     * @param mayReceive true if the operator can receive goods, so the empty page can link to it
     */
    public record OverviewView(Overview overview, boolean mayReceive) {}

    /**
     * One page of the stock by item.
     *
     * @param lines empty if the page loads them after it is shown
     */
    public record OnHandView(OnHandFilter filter, Optional<Rows<OnHandLine>> lines) {
        /** The address of the lines of this list. */
        public String address() {
            return (isOfSums(filter) ? "/reports/stock-on-hand/short" : "/reports/stock-on-hand") + query();
        }

        /** The query of this list. */
        public String query() {
            UriBuilder query = begin(filter.centre());
            filter.category().ifPresent(each -> query.queryParam("category", each));
            filter.enough().ifPresent(each -> query.queryParam("enough", each));
            return query.build().toString();
        }
    }

    /** One page of lots by expiry. */
    public record ExpiryView(ExpiryFilter filter, Rows<ExpiryLine> lines) {
        /** The query of this list. */
        public String query() {
            UriBuilder query = begin(filter.centre());
            filter.category().ifPresent(each -> query.queryParam("category", each));
            filter.window().ifPresent(each -> query.queryParam("window", each));
            return query.build().toString();
        }
    }

    /** One page of unmet demand. */
    public record DemandView(DemandFilter filter, Rows<DemandLine> lines) {
        /** The query of this list. */
        public String query() {
            UriBuilder query = begin(filter.centre());
            filter.season().ifPresent(each -> query.queryParam("season", each));
            return query.build().toString();
        }
    }

    private static UriBuilder begin(Optional<CentreCode> centre) {
        UriBuilder query = UriBuilder.fromPath("");
        centre.ifPresent(each -> query.queryParam("centre", each.value()));
        return query;
    }

    @GET
    @Path("overview")
    public Page overview(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre) {
        Overview overview = reports.overview(present(Coverage.ALL, centre, request, operator), operator);
        boolean mayReceive = operator.roles().has(Role.WAREHOUSE, Role.MANAGER);
        return Page.of("oversight/reports/overview.jte", new OverviewView(overview, mayReceive));
    }

    /** The stock part of the overview. The overview loads it after it is shown, because its figures sum all stock. */
    @GET
    @Path("overview/stock")
    public Page stock(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre) {
        Optional<CentreCode> present = present(Coverage.ALL, centre, request, operator);
        StockOverview stock = reports.stock(present, operator);
        List<Proposal> lacks = proposals.list(present, operator).stream()
                .filter(each -> Coverage.ALL.covers(each.centre().code(), operator))
                .toList();
        return Page.of("oversight/reports/overview-stock.jte", new StockView(stock, lacks));
    }

    @GET
    @Path("reports/stock-on-hand")
    public Page stockOnHand(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("enough") @DefaultValue("") String enough,
            @QueryParam("next") @DefaultValue("") String next) {
        OnHandFilter filter = new OnHandFilter(
                present(Coverage.STOCK, centre, request, operator),
                ReportParams.category(category),
                ReportParams.yesOrNo("enough", enough));
        return isOfSums(filter)
                ? Page.of("oversight/reports/stock-on-hand.jte", new OnHandView(filter, Optional.empty()))
                : listed(filter, next, operator);
    }

    /** The short items. Their page loads them after it is shown, because shortages are computed over all stock. */
    @GET
    @Path("reports/stock-on-hand/short")
    public Page shortages(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("next") @DefaultValue("") String next) {
        OnHandFilter filter = new OnHandFilter(
                present(Coverage.STOCK, centre, request, operator),
                ReportParams.category(category),
                Optional.of(false));
        return listed(filter, next, operator);
    }

    private static boolean isOfSums(OnHandFilter filter) {
        return filter.enough().equals(Optional.of(false));
    }

    private Page listed(OnHandFilter filter, String next, Operator operator) {
        Rows<OnHandLine> lines = Rows.page(
                reports.stockOnHand(filter, ReportPlace.parse(next, 1), ROWS + 1, operator),
                ROWS,
                line -> line.place().toString());
        return Page.of("oversight/reports/stock-on-hand.jte", new OnHandView(filter, Optional.of(lines)));
    }

    @GET
    @Path("reports/expiry")
    public Page expiry(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("window") @DefaultValue("") String window,
            @QueryParam("next") @DefaultValue("") String next) {
        ExpiryFilter filter = new ExpiryFilter(
                present(Coverage.STOCK, centre, request, operator),
                ReportParams.category(category),
                ReportParams.window(window));
        Rows<ExpiryLine> lines = Rows.page(
                reports.expiry(filter, ReportPlace.parse(next, 3), ROWS + 1, operator),
                ROWS,
                line -> line.place().toString());
        return Page.of("oversight/reports/expiry.jte", new ExpiryView(filter, lines));
    }

    @GET
    @Path("reports/unmet-demand")
    public Page unmetDemand(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("season") @DefaultValue("") String season,
            @QueryParam("next") @DefaultValue("") String next) {
        DemandFilter filter = UnmetDemandResource.filter(
                present(Coverage.ALL, centre, request, operator).orElse(null), season);
        Rows<DemandLine> lines = Rows.page(
                demand.list(filter, ReportPlace.parse(next, UnmetDemandResource.KEYS), ROWS + 1, operator),
                ROWS,
                line -> line.place().toString());
        return Page.of("oversight/reports/unmet-demand.jte", new DemandView(filter, lines));
    }

    /** Returns the centre in the address, or else the chosen centre if the operator's reports cover it. */
    private static Optional<CentreCode> present(
            Coverage coverage, @Nullable CentreCode asked, ContainerRequestContext request, Operator operator) {
        return PresentCentre.listed(request, Optional.ofNullable(asked), code -> coverage.covers(code, operator));
    }
}
