package org.sklad.goods.writeoffs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.LotCards;
import org.sklad.goods.stock.LotDetails;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StyleStocks;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/**
 * The short form that writes off scanned goods: one piece, where they are, for the likely reason. It can be sent as it opens. All of an
 * expired lot is proposed, because none of it may be handed out.
 */
@Path(GoodsWriteOffPages.PATH)
public final class GoodsWriteOffPages extends FormPages {
    static final String PATH = WriteOffActs.PATH + "/goods";

    /** Lots and places of an item on one page; the other form finds more. */
    private static final int MOST = 50;

    private final WriteOffActs acts;
    private final Stock stock;
    private final StyleStocks styles;
    private final LotCards lots;
    private final Randomness randomness;

    GoodsWriteOffPages(WriteOffActs acts, Stock stock, StyleStocks styles, LotCards lots, Randomness randomness) {
        this.acts = acts;
        this.stock = stock;
        this.styles = styles;
        this.lots = lots;
        this.randomness = randomness;
    }

    /**
     * The form.
     *
     * @param item absent if a refused form names no goods
     * @param standing the places of the goods, the likely one first
     * @param more true if an item stands in other places too
     * @param entered its quantity fields are named by place, as {@link WriteOffRow} names them
     */
    public record View(
            Centre centre,
            Optional<Item> item,
            List<BalanceLine> standing,
            boolean more,
            List<Reason> reasons,
            FormState entered) {
        public View {
            standing = List.copyOf(standing);
            reasons = List.copyOf(reasons);
        }

        /** Returns the name of a row. */
        public String row(BalanceLine line) {
            return WriteOffRow.of(line);
        }
    }

    /** Shows the form. Its id is in the address, so that going back to it and sending it again has no second effect. */
    @GET
    public Response newWriteOff(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("id") @Nullable UUID id) {
        Centre centre = centre(operator, request);
        FormState asked = FormState.nothing()
                .with("id", (id == null ? randomness.id() : id).toString())
                .with("page.lot", lot)
                .with("page.item", item);
        View view = view(centre, asked, operator);
        if (view.item().isEmpty()) {
            throw new NotFound();
        }
        return id == null
                ? Pages.seeOther(request.getUriInfo()
                        .getRequestUriBuilder()
                        .queryParam("id", randomness.id())
                        .build()
                        .toString()
                        .replaceFirst("^https?://[^/]+", ""))
                : Page.of("goods/writeoffs/goods.jte", filled(view, stock.today(centre)))
                        .response();
    }

    @POST
    public Response post(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<WriteOffForm> sent) {
        Centre centre = centre(operator, request);
        return acts.post.submit(
                sent, operator, entered -> Page.of("goods/writeoffs/goods.jte", view(centre, entered, operator)));
    }

    private static View filled(View view, LocalDate today) {
        if (view.standing().isEmpty()) {
            return view;
        }
        BalanceLine first = view.standing().get(0);
        boolean expired = first.balance().expiresOn().isPastOn(today);
        FormState filled = view.entered()
                .with("location", first.balance().location().value())
                .with("reason", (expired ? Reason.EXPIRED : Reason.DAMAGED).name())
                .with(
                        WriteOffRow.quantity(first),
                        expired ? Long.toString(first.balance().quantity()) : "1");
        return new View(view.centre(), view.item(), view.standing(), view.more(), view.reasons(), filled);
    }

    private View view(Centre centre, FormState entered, Operator by) {
        Optional<LotDetails> lot = LotCode.find(entered.value("page.lot")).map(code -> lots.get(code, by));
        Optional<Item> item = lot.map(LotDetails::item).or(() -> item(centre, entered.value("page.item"), by));
        LocalDate today = stock.today(centre);
        List<BalanceLine> standing =
                item.map(each -> standing(centre, each, lot, today, by)).orElseGet(List::of);
        boolean expired =
                standing.stream().anyMatch(each -> each.balance().expiresOn().isPastOn(today));
        List<Reason> reasons = Stream.of(Reason.values())
                .filter(each -> each.isOfWriteOff() && (expired || !each.isOfExpired()))
                .toList();
        boolean more = lot.isEmpty() && standing.size() > MOST;
        return new View(centre, item, more ? standing.subList(0, MOST) : standing, more, reasons, entered);
    }

    private Optional<Item> item(Centre centre, String text, Operator by) {
        return Sku.isValid(text) ? Optional.of(styles.visible(centre, new Sku(text), by)) : Optional.empty();
    }

    /** Lists expired goods first, then the fullest place. */
    private List<BalanceLine> standing(
            Centre centre, Item item, Optional<LotDetails> lot, LocalDate today, Operator by) {
        List<BalanceLine> all = lot.map(
                        each -> stock.standing(centre, Set.of(each.lot().code()), by))
                .orElseGet(() ->
                        stock.balances(BalanceFilter.at(centre.code()).of(item.sku()), Optional.empty(), MOST + 1, by));
        return all.stream()
                .sorted(Comparator.comparing((BalanceLine each) ->
                                !each.balance().expiresOn().isPastOn(today))
                        .thenComparing(each -> each.balance().quantity(), Comparator.reverseOrder()))
                .toList();
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(WriteOffs.MAY_WRITE_OFF);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, WriteOffs.MAY_WRITE_OFF));
    }
}
