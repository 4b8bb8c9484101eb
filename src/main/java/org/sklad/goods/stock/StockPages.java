package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The stock of the present centre: by item with its sizes, and the cards of items and lots. */
@Path(StockActs.PAGES)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class StockPages {
    private static final int SIZES = 150;
    private static final int MOVEMENTS = 50;
    private static final String CENTRE = "centre";

    /** Names the action on the card that was refused; no field has this name. */
    private static final String ACT = "act";

    private final Stock stock;
    private final Lots lots;
    private final LotCards lotCards;
    private final StockActs acts;
    private final Randomness randomness;

    StockPages(Stock stock, Lots lots, LotCards lotCards, StockActs acts, Randomness randomness) {
        this.stock = stock;
        this.lots = lots;
        this.lotCards = lotCards;
        this.acts = acts;
        this.randomness = randomness;
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

    /**
     * A stock card.
     *
     * @param at the centre as the end of an address, if this address names it
     * @param lot present on the card of a lot
     * @param acts the actions possible on the lot, with an id for each
     * @param entered the typed reason
     */
    public record CardView(
            Centre centre,
            String at,
            LocalDate today,
            Item item,
            Optional<LotDetails> lot,
            Stock.Card card,
            List<CardLine> lines,
            Optional<String> next,
            boolean mayAdjust,
            boolean seesPapers,
            boolean seesHandouts,
            boolean mayRecall,
            List<ActChoice> acts,
            FormState entered) {
        /** Returns the page of the document that posted a movement, if it has one that the reader may open. */
        public Optional<String> document(Movement movement) {
            boolean may = switch (movement.kind()) {
                case HANDOUT, HANDOUT_RETURN, SHORTAGE, LOAN, LOAN_RETURN -> seesHandouts;
                case RECEIPT -> movement.line() > 0 ? seesPapers : seesHandouts;
                case ADJUSTMENT -> true;
                default -> seesPapers;
            };
            return movement.reverses().isEmpty() && may ? StockWords.page(movement) : Optional.empty();
        }
    }

    /**
     * An action possible on a lot.
     *
     * @param id the id that the form sends
     * @param entered the typed text, if this action was refused
     */
    public record ActChoice(Lots.Act act, String id, FormState entered) {}

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

    @GET
    @Path("items/{sku}")
    public Page item(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @PathParam("sku") String sku,
            @QueryParam("next") @DefaultValue("") String next) {
        StockAccess.requireAny(operator);
        Item item = stock.item(StockParams.item(sku).orElseThrow(NotFound::new));
        Centre centre = present(context, item, operator);
        Optional<MovementPlace> after = place(next);
        Stock.Card card = stock.card(centre, item.sku(), after, MOVEMENTS + 1, operator);
        return card(
                "/stock/items/" + item.sku(),
                at(context),
                centre,
                item,
                Optional.empty(),
                card,
                operator,
                FormState.nothing());
    }

    @GET
    @Path(StockActs.LOT)
    public Page lot(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @PathParam("lot") String digits,
            @QueryParam("next") @DefaultValue("") String next) {
        return lotCard(operator, context, StockParams.lot(digits), place(next), FormState.nothing());
    }

    private Page lotCard(
            Operator operator,
            ContainerRequestContext context,
            LotCode code,
            Optional<MovementPlace> after,
            FormState entered) {
        LotDetails lot = lotCards.get(code, operator);
        Centre centre = present(context, lot.item(), operator);
        Stock.Card card = stock.card(centre, lot.lot(), after, MOVEMENTS + 1, operator);
        return card("/stock/lots/" + code, at(context), centre, lot.item(), Optional.of(lot), card, operator, entered);
    }

    @POST
    @Path(StockActs.LOT + StockActs.HOLD)
    public Response hold(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @PathParam("lot") String digits,
            Submitted<ReasonForm> sent) {
        return change(Lots.Act.HOLD, operator, context, digits, sent);
    }

    @POST
    @Path(StockActs.LOT + StockActs.RECALL)
    public Response recall(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @PathParam("lot") String digits,
            Submitted<ReasonForm> sent) {
        return change(Lots.Act.RECALL, operator, context, digits, sent);
    }

    @POST
    @Path(StockActs.LOT + StockActs.RELEASE)
    public Response release(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @PathParam("lot") String digits,
            Submitted<ReasonForm> sent) {
        return change(Lots.Act.RELEASE, operator, context, digits, sent);
    }

    private Response change(
            Lots.Act act,
            Operator operator,
            ContainerRequestContext context,
            String digits,
            Submitted<ReasonForm> sent) {
        LotCode code = StockParams.lot(digits);
        return acts.change(act)
                .submit(
                        code,
                        sent,
                        operator,
                        entered -> lotCard(operator, context, code, Optional.empty(), entered.with(ACT, act.noun())));
    }

    private Page card(
            String path,
            String at,
            Centre centre,
            Item item,
            Optional<LotDetails> lot,
            Stock.Card card,
            Operator operator,
            FormState entered) {
        List<CardLine> lines = card.lines().subList(0, Math.min(card.lines().size(), MOVEMENTS));
        Optional<String> next = card.lines().size() > MOVEMENTS
                ? Optional.of(path + (at.isEmpty() ? "?" : at + "&") + "next="
                        + lines.get(MOVEMENTS - 1).line().place())
                : Optional.empty();
        boolean keeps = operator.roles().hasAt(centre.code(), Role.WAREHOUSE, Role.MANAGER);
        return Page.of(
                "goods/stock/card.jte",
                new CardView(
                        centre,
                        at,
                        stock.today(centre),
                        item,
                        lot,
                        card,
                        lines,
                        next,
                        keeps,
                        operator.roles().hasAt(centre.code(), Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR),
                        operator.roles().hasAt(centre.code(), Role.FIELD, Role.MANAGER, Role.AUDITOR),
                        operator.roles().hasEverywhere(Role.MANAGER),
                        acts(lot, entered, operator),
                        entered));
    }

    private List<ActChoice> acts(Optional<LotDetails> lot, FormState entered, Operator operator) {
        List<ActChoice> acts = new ArrayList<>();
        for (Lots.Act act : Lots.Act.values()) {
            if (lot.isPresent()
                    && act.follows(lot.get().lot().status())
                    && lots.may(act, lot.get().lot(), operator)) {
                boolean refused = entered.has(ACT, act.noun());
                acts.add(new ActChoice(act, randomness.id().toString(), refused ? entered : FormState.nothing()));
            }
        }
        return acts;
    }

    private static Optional<MovementPlace> place(String next) {
        return next.isEmpty() ? Optional.empty() : Optional.of(MovementPlace.parse(next));
    }

    /** Returns the centre that the address names; else the chosen one, or the first one where the operator sees stock. */
    public static Centre present(ContainerRequestContext context, Operator operator) {
        StockAccess.requireAny(operator);
        return PresentCentre.one(context, StockAccess.of(operator)::covers);
    }

    /** As {@link #present(ContainerRequestContext, Operator)}, for a centre where the operator sees stock of the item. */
    private static Centre present(ContainerRequestContext context, Item item, Operator operator) {
        StockAccess sight = StockAccess.of(operator);
        return PresentCentre.one(context, centre -> sight.covers(centre, item));
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
