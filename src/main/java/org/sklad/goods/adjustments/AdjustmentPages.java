package org.sklad.goods.adjustments;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.Balance;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.LotCards;
import org.sklad.goods.stock.LotDetails;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StockPages;
import org.sklad.goods.stock.StockParams;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for correcting stock. The form first shows the effect in numbers. A correction can be reversed. */
@Path("/stock/adjustments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class AdjustmentPages {
    private final Adjustments adjustments;
    private final Stock stock;
    private final LotCards lots;
    private final Forms forms;
    private final Randomness randomness;

    public AdjustmentPages(Adjustments adjustments, Stock stock, LotCards lots, Forms forms, Randomness randomness) {
        this.adjustments = adjustments;
        this.stock = stock;
        this.lots = lots;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The form.
     *
     * @param standing the present quantity in the place
     * @param consequence the effect, once the correction was typed
     */
    public record FormView(
            Centre centre,
            LotDetails lot,
            String location,
            long standing,
            Optional<Message> consequence,
            FormState entered) {}

    /** A posted adjustment. {@code entered} has the id and the typed reason of a reversal. */
    public record OneView(Adjustment adjustment, Item item, boolean mayReverse, FormState entered) {}

    /** As {@link AdjustmentForm}, in the present centre; {@code sure} is true once the effect was read. */
    public record PageForm(
            @NotNull UUID id,
            @NotBlank @Size(max = 20) String location,
            @NotBlank @Size(max = 20) String lot,
            @Nullable @Size(max = 20) String box,
            @NotNull Long quantity,
            @NotNull Reason reason,
            @Nullable @Size(max = 500) String note,
            @Nullable Boolean sure) {
        AdjustmentForm in(Centre centre) {
            return new AdjustmentForm(id, centre.code().value(), location, lot, null, box, quantity, reason, note);
        }
    }

    @GET
    @Path("new")
    public Page newAdjustment(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("box") @DefaultValue("") String box) {
        Centre centre = StockPages.present(context, operator);
        Adjustments.requireKeeper(centre.code(), operator);
        FormState entered = FormState.nothing()
                .with("id", randomness.id().toString())
                .with("lot", lot)
                .with("location", location)
                .with("box", box);
        return form(centre, Optional.empty(), entered, operator);
    }

    @POST
    public Response post(@Auth Operator operator, @Context ContainerRequestContext context, Submitted<PageForm> sent) {
        operator.require(Role.WAREHOUSE, Role.MANAGER);
        Centre centre = StockPages.present(context, operator);
        Adjustments.requireKeeper(centre.code(), operator);
        StockParams.lot(sent.entered().value("lot"));
        return Pages.submit(
                () -> {
                    PageForm page = sent.form();
                    forms.check(page);
                    AdjustmentForm form = page.in(centre);
                    IdempotencyKey claim = forms.accept(AdjustmentsResource.PATH, form.id(), form);
                    Correction correction = forms.convert(
                            claim, () -> form.correction(form.named().orElseThrow()));
                    if (page.sure() == null || !page.sure()) {
                        Message consequence = adjustments.consequence(correction, operator);
                        return form(centre, Optional.of(consequence), sent.entered(), operator)
                                .response();
                    }
                    adjustments.post(claim, correction, operator);
                    return Pages.seeOther("/stock/adjustments/" + claim.id(), "adjustments.adjustment.posted");
                },
                refusal -> form(centre, Optional.empty(), sent.entered().refusedBy(refusal), operator));
    }

    private Page form(Centre centre, Optional<Message> consequence, FormState entered, Operator operator) {
        LotDetails lot = lots.get(StockParams.lot(entered.value("lot")), operator);
        String location = entered.value("location");
        long standing = stock.card(centre, lot.lot(), Optional.empty(), 1, operator).balances().stream()
                .map(BalanceLine::balance)
                .filter(each -> each.location().value().equals(location)
                        && each.box().digits().orElse("").equals(entered.value("box")))
                .mapToLong(Balance::quantity)
                .sum();
        return Page.of(
                "goods/adjustments/adjust.jte", new FormView(centre, lot, location, standing, consequence, entered));
    }

    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(
                adjustments.get(id, operator),
                FormState.nothing().with("id", randomness.id().toString()),
                operator);
    }

    @POST
    @Path("{id}/reversal")
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        Adjustment adjustment = adjustments.get(id, operator);
        Adjustments.requireKeeper(adjustment.centre(), operator);
        return Pages.submit(
                () -> {
                    ReasonForm form = sent.form();
                    IdempotencyKey claim =
                            forms.accept(AdjustmentsResource.PATH + "/" + id + "/reversal", form.id(), form);
                    adjustments.reverse(claim, id, form.reason(), operator);
                    return Pages.seeOther("/stock/adjustments/" + id, "adjustments.adjustment.reversed");
                },
                refusal -> page(adjustment, sent.entered().refusedBy(refusal), operator));
    }

    private Page page(Adjustment adjustment, FormState entered, Operator operator) {
        Item item = lots.get(adjustment.lot(), operator).item();
        boolean mayReverse = adjustment.reversal().isEmpty()
                && operator.roles().hasAt(adjustment.centre(), Role.WAREHOUSE, Role.MANAGER);
        return Page.of("goods/adjustments/adjustment.jte", new OneView(adjustment, item, mayReverse, entered))
                .at(adjustment.centre().value());
    }
}
