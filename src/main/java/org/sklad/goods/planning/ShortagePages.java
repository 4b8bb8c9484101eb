package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Rows;

/** Pages for shortages, suggested transfers and the appeal to donors. */
@Path("/planning")
@Produces(MediaType.TEXT_HTML)
public final class ShortagePages {
    private final Shortages shortages;
    private final LevelProposals proposals;
    private final Randomness randomness;

    ShortagePages(Shortages shortages, LevelProposals proposals, Randomness randomness) {
        this.shortages = shortages;
        this.proposals = proposals;
        this.randomness = randomness;
    }

    /**
     * One page of shortages, levels or the appeal.
     *
     * @param present name of its tab
     * @param proposed proposals for centres of the list without levels or a lead time
     */
    public record ListView(String present, ListPage list, List<Proposed> proposed) {
        public ListView {
            proposed = List.copyOf(proposed);
        }

        /** Returns true for a list whose numbers leave out goods that are on the way. */
        public boolean countsOnTheWay() {
            return !present.equals("levels");
        }

        Page page() {
            return Page.of("goods/planning/list.jte", this);
        }
    }

    /**
     * Suggested transfers from one centre to another.
     *
     * @param mayDraft true if the operator may start a transfer in the sending centre
     */
    public record Way(CentreCode from, CentreCode to, List<Suggestion> goods, boolean mayDraft) {
        public Way {
            goods = List.copyOf(goods);
        }
    }

    /**
     * One page of suggestions, grouped by pairs of centres.
     *
     * @param next address of the next page
     * @param exports address of the same suggestions in the API
     */
    public record SuggestionsView(List<Way> ways, Optional<String> next, LevelFilter filter, String exports) {
        public SuggestionsView {
            ways = List.copyOf(ways);
        }
    }

    @GET
    public Page shortages(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<LevelFilter> asked) {
        Query<LevelFilter> query = PresentCentre.narrowed(asked, request, operator, Levels.MAY_SEE);
        ListPage list = ShortageList.LIST
                .read(query, shortages::list, operator)
                .view(ListPage.Action.where(
                        operator.roles().has(Levels.MAY_SET), "/planning/levels/new", "planning.level.new"));
        return new ListView("shortages", list, proposed(query.filter().code(), operator)).page();
    }

    /** Shows suggestions from the chosen centre, or from all centres of the operator. */
    @GET
    @Path("transfers")
    public Page suggestions(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<LevelFilter> asked) {
        Query<LevelFilter> query = PresentCentre.narrowed(asked, request, operator, Levels.MAY_SEE);
        Rows<Suggestion> rows = shortages.suggestions(query.filter(), query.next(), ListReading.ROWS, operator);
        return Page.of(
                "goods/planning/suggestions.jte",
                new SuggestionsView(
                        ways(rows.rows(), operator),
                        rows.next().map(next -> query.address("/planning/transfers", "next", next)),
                        query.filter(),
                        query.address("/api/v1/transfer-suggestions", "next", "")));
    }

    private static List<Way> ways(List<Suggestion> rows, Operator operator) {
        record Ends(CentreCode from, CentreCode to) {}

        Map<Ends, List<Suggestion>> ways = rows.stream()
                .collect(Collectors.groupingBy(
                        each -> new Ends(each.from(), each.to()), LinkedHashMap::new, Collectors.toList()));
        return ways.entrySet().stream()
                .map(each -> new Way(
                        each.getKey().from(),
                        each.getKey().to(),
                        each.getValue(),
                        operator.roles().hasAt(each.getKey().from(), Role.WAREHOUSE, Role.MANAGER)))
                .toList();
    }

    /** Shows the appeal over all centres of the operator, because it leaves out goods that another centre can give. */
    @GET
    @Path("appeal")
    public Page appeal(@Auth Operator operator, @Listed Query<AppealResource.AppealFilter> query) {
        operator.require(Levels.MAY_SEE);
        ListPage list = AppealResource.read(query, shortages, operator)
                .view(
                        List.of(),
                        shortages.appeal(query.filter().everywhere(), query.next(), ListReading.ROWS, operator));
        return new ListView("appeal", list, proposed(Optional.empty(), operator)).page();
    }

    private List<Proposed> proposed(Optional<CentreCode> centre, Operator operator) {
        return Proposed.of(proposals.list(centre, operator), operator, randomness);
    }
}
