package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;

/** The stock of the present centre: by item with its sizes. */
@Path(StockActs.PAGES)
public final class StockPages extends FormPages {
    private static final int SIZES = 150;
    private static final String CENTRE = "centre";

    private final Stock stock;

    StockPages(Stock stock) {
        this.stock = stock;
    }

    /**
     * The stock of a centre.
     *
     * @param at the centre as the end of an address, if this address names it
     * @param next the address of the next page
     * @param export the address of its balances as a file
     */
    public record ListView(
            Centre centre,
            String at,
            List<StockGroup> groups,
            ItemStockFilter filter,
            Optional<String> next,
            String export) {
        public boolean filtered() {
            return filter.location().isPresent()
                    || filter.category().isPresent()
                    || !filter.words().isBlank();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @Context HttpServletRequest request,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("next") @DefaultValue("") String next) {
        Centre centre = present(context, operator);
        Optional<Category> wanted = Stream.of(Category.values())
                .filter(each -> each.name().equals(category))
                .findFirst();
        String shortened = words.substring(0, Math.min(words.length(), ItemFilter.MOST_CHARACTERS));
        ItemStockFilter filter = new ItemStockFilter(StockParams.location(location), wanted, shortened);
        List<SizeStock> rows = stock.sizes(centre, filter, Pages.language(request), next, SIZES + 1, operator);
        List<StockGroup> groups = StockGroup.page(rows, SIZES);
        Optional<String> following = rows.size() > SIZES
                ? Optional.of(address("/stock" + at(context), filter)
                        .queryParam("next", "{next}")
                        .resolveTemplate("next", groups.get(groups.size() - 1).place())
                        .build()
                        .toString())
                : Optional.empty();
        String export = address("/api/v1/balances?centre=" + centre.code(), filter)
                .build()
                .toString();
        return Page.of("goods/stock/stock.jte", new ListView(centre, at(context), groups, filter, following, export));
    }

    private static UriBuilder address(String path, ItemStockFilter filter) {
        UriBuilder address = UriBuilder.fromUri(path);
        filter.location().ifPresent(each -> address.queryParam("location", each.value()));
        filter.category().ifPresent(each -> address.queryParam("category", each.name()));
        if (!filter.words().isBlank()) {
            address.queryParam("words", "{words}").resolveTemplate("words", filter.words());
        }
        return address;
    }

    /** Returns the centre that the address names; else the chosen one, or the first one where the operator sees stock. */
    public static Centre present(ContainerRequestContext context, Operator operator) {
        StockAccess.requireAny(operator);
        return PresentCentre.one(context, StockAccess.of(operator)::covers);
    }

    private static Optional<String> asked(ContainerRequestContext context) {
        return Optional.ofNullable(context.getUriInfo().getQueryParameters().getFirst(CENTRE))
                .filter(each -> !each.isEmpty());
    }

    /** Returns the centre in the address, for links from this page; empty if the address names none. */
    public static String at(ContainerRequestContext context) {
        return asked(context)
                .filter(CentreCode::isValid)
                .map(code -> "?" + CENTRE + "=" + code)
                .orElse("");
    }
}
