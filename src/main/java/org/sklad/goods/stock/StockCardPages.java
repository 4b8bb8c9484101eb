package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Money;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The stock cards of items and lots in the present centre, and the acts on a lot. */
@Path(StockActs.PAGES)
public final class StockCardPages extends FormPages {
    private static final int MOVEMENTS = 50;

    /** Names the action on the card that was refused; no field has this name. */
    private static final String ACT = "act";

    private static final String VALUE = "value";

    private final Stock stock;
    private final StockCards cards;
    private final LotCards lotCards;
    private final Lots lots;
    private final StockActs acts;
    private final Randomness randomness;

    StockCardPages(Stock stock, StockCards cards, LotCards lotCards, Lots lots, StockActs acts, Randomness randomness) {
        this.stock = stock;
        this.cards = cards;
        this.lotCards = lotCards;
        this.lots = lots;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * A stock card.
     *
     * @param at the centre as the end of an address, if this address names it
     * @param lot present on the card of a lot
     * @param acts the actions possible on the lot, with an id for each
     * @param value the form for another value of the lot; absent for those who may not correct it
     * @param entered the typed reason or value
     */
    public record CardView(
            Centre centre,
            String at,
            LocalDate today,
            Item item,
            Optional<LotDetails> lot,
            StockCards.Card card,
            List<CardLine> lines,
            Optional<String> next,
            boolean mayAdjust,
            boolean seesPapers,
            boolean seesHandouts,
            boolean mayRecall,
            List<ActChoice> acts,
            Optional<FormState> value,
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
        StockCards.Card card = cards.card(centre, item.sku(), after, MOVEMENTS + 1, operator);
        return card(
                "/stock/items/" + item.sku(),
                StockPages.at(context),
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
        StockCards.Card card = cards.card(centre, lot.lot(), after, MOVEMENTS + 1, operator);
        return card(
                "/stock/lots/" + code,
                StockPages.at(context),
                centre,
                lot.item(),
                Optional.of(lot),
                card,
                operator,
                entered);
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

    @POST
    @Path(StockActs.LOT + StockActs.VALUE)
    public Response correct(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @PathParam("lot") String digits,
            Submitted<UnitValueForm.Correction> sent) {
        LotCode code = StockParams.lot(digits);
        return acts.correct.submit(
                code,
                sent,
                operator,
                entered -> lotCard(operator, context, code, Optional.empty(), entered.with(ACT, VALUE)));
    }

    /** Begins the form of the value, or shows it again. After an error in a field, the operator still has not seen a newer value. */
    private FormState valued(Lot lot, FormState entered) {
        boolean refused = entered.has(ACT, VALUE);
        if (refused
                && !entered.errors().isEmpty()
                && !entered.values("seenValue.amount").isEmpty()) {
            return entered;
        }
        String amount = lot.value().map(now -> now.amount().toPlainString()).orElse("");
        String currency = lot.value().map(Money::currency).orElse("");
        FormState form = refused
                ? entered
                : FormState.begun(randomness.id())
                        .with("unitValue.amount", amount)
                        .with("unitValue.currency", currency.isEmpty() ? "EUR" : currency);
        return form.with("seenValue.amount", amount).with("seenValue.currency", currency);
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
            StockCards.Card card,
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
                        lot.map(LotDetails::lot)
                                .filter(each -> lotCards.mayCorrect(each.code(), operator))
                                .map(each -> valued(each, entered)),
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

    /** Returns the centre that the address names; else the chosen one, or the first one where the operator sees stock of the item. */
    private static Centre present(ContainerRequestContext context, Item item, Operator operator) {
        StockAccess sight = StockAccess.of(operator);
        return PresentCentre.one(context, centre -> sight.covers(centre, item));
    }
}
