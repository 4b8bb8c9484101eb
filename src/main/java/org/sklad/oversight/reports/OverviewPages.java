package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.planning.LevelProposals;
import org.sklad.goods.planning.Proposal;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;

/** The overview of managers and auditors, and lists for those of its figures that no other list shows. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class OverviewPages {
    /** The address of the page, under which the navigation shows the number of waiting decisions. */
    static final String DECIDE = "/overview";

    private final Reports reports;
    private final UnmetDemand demand;
    private final LevelProposals proposals;

    OverviewPages(Reports reports, UnmetDemand demand, LevelProposals proposals) {
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
     * @param list empty if the page loads it after it is shown
     * @param address of the short items
     */
    public record OnHandView(Optional<ListPage> list, String address) {}

    /**
     * One page of unmet demand.
     *
     * @param paper address of the report as a document
     */
    public record DemandView(ListPage list, String paper) {}

    @GET
    @Path("overview")
    public Page overview(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("centre") @Nullable CentreCode centre) {
        Overview overview = reports.overview(present(centre, request, operator), operator);
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
        Optional<CentreCode> present = present(centre, request, operator);
        StockOverview stock = reports.stock(present, operator);
        List<Proposal> lacks = proposals.list(present, operator).stream()
                .filter(each -> Coverage.ALL.covers(each.centre().code(), operator))
                .toList();
        return Page.of("oversight/reports/overview-stock.jte", new StockView(stock, lacks));
    }

    /** The page of links to all reports. */
    @GET
    @Path("reports")
    public Page contents(@Auth Operator operator) {
        operator.require(Role.MANAGER, Role.AUDITOR);
        return Page.of("platform/contents.jte", "reports.reports");
    }

    @GET
    @Path("reports/stock-on-hand")
    public Page stockOnHand(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<OnHandFilter> query) {
        Query<OnHandFilter> narrowed = narrowed(Coverage.STOCK, query, request, operator);
        return narrowed.filter().isOfShort()
                ? page(narrowed, Optional.empty())
                : page(narrowed, Optional.of(listed(narrowed, operator)));
    }

    /** The short items. Their page loads them after it is shown, because shortages are computed over all stock. */
    @GET
    @Path("reports/stock-on-hand/short")
    public Page shortages(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<OnHandFilter> query) {
        Query<OnHandFilter> narrowed =
                narrowed(Coverage.STOCK, query, request, operator).with("enough", Optional.of("false"));
        return page(narrowed, Optional.of(listed(narrowed, operator)));
    }

    private ListPage listed(Query<OnHandFilter> query, Operator operator) {
        return ReportLists.ON_HAND.read(query, reports::stockOnHand, operator).view(List.of());
    }

    private static Page page(Query<OnHandFilter> query, Optional<ListPage> list) {
        return Page.of(
                "oversight/reports/stock-on-hand.jte",
                new OnHandView(list, query.address("/reports/stock-on-hand/short", "next", query.next())));
    }

    @GET
    @Path("reports/expiry")
    public Page expiry(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<ExpiryFilter> query) {
        return ReportLists.EXPIRY
                .read(narrowed(Coverage.STOCK, query, request, operator), reports::expiry, operator)
                .page(List.of());
    }

    @GET
    @Path("reports/unmet-demand")
    public Page unmetDemand(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<DemandFilter> query) {
        Query<DemandFilter> narrowed = narrowed(Coverage.ALL, query, request, operator);
        ListPage list = DemandList.LIST.read(narrowed, demand::list, operator).view(List.of());
        return Page.of(
                "oversight/reports/unmet-demand.jte",
                new DemandView(list, narrowed.address("/reports/unmet-demand.pdf", "next", "")));
    }

    private static <F> Query<F> narrowed(
            Coverage coverage, Query<F> query, ContainerRequestContext request, Operator operator) {
        return PresentCentre.narrowed(query, request, operator, coverage.roles());
    }

    /** Returns the centre in the address, or else the chosen centre if the operator's reports cover it. */
    private static Optional<CentreCode> present(
            @Nullable CentreCode asked, ContainerRequestContext request, Operator operator) {
        return PresentCentre.listed(request, Optional.ofNullable(asked), code -> Coverage.ALL.covers(code, operator));
    }
}
