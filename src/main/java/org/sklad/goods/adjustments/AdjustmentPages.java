package org.sklad.goods.adjustments;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.stock.Balance;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.LotCards;
import org.sklad.goods.stock.LotDetails;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StockPages;
import org.sklad.goods.stock.StockParams;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for correcting stock. The form first shows the effect in numbers. A correction can be reversed. */
@Path(AdjustmentActs.PAGES)
public final class AdjustmentPages extends FormPages {
    private final Adjustments adjustments;
    private final Stock stock;
    private final LotCards lots;
    private final AdjustmentActs acts;
    private final Forms forms;
    private final Randomness randomness;

    AdjustmentPages(
            Adjustments adjustments,
            Stock stock,
            LotCards lots,
            AdjustmentActs acts,
            Forms forms,
            Randomness randomness) {
        this.adjustments = adjustments;
        this.stock = stock;
        this.lots = lots;
        this.acts = acts;
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

    /** Shows the form for a lot. Leads to the stock without one, as after a reload of a refused form. */
    @GET
    @Path("new")
    public Response newAdjustment(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("box") @DefaultValue("") String box) {
        Centre centre = StockPages.present(context, operator);
        Adjustments.requireKeeper(centre.code(), operator);
        FormState entered = FormState.begun(randomness.id())
                .with("lot", lot)
                .with("location", location)
                .with("box", box);
        return lot.isEmpty()
                ? Pages.seeOther("/stock")
                : form(centre, Optional.empty(), entered, operator).response();
    }

    /** Posts the correction once its effect was read; {@code page.sure} says so. */
    @POST
    public Response post(
            @Auth Operator operator, @Context ContainerRequestContext context, Submitted<AdjustmentForm> sent) {
        operator.require(Adjustments.KEEPERS);
        Centre centre = StockPages.present(context, operator);
        Adjustments.requireKeeper(centre.code(), operator);
        StockParams.lot(sent.entered().value("lot"));
        return sent.entered().has("page.sure", "true")
                ? acts.post.submit(sent, operator, entered -> form(centre, Optional.empty(), entered, operator))
                : Pages.submit(
                        () -> form(centre, Optional.of(consequence(sent.form(), operator)), sent.entered(), operator)
                                .response(),
                        refusal -> form(centre, Optional.empty(), sent.refusedBy(refusal), operator));
    }

    private Message consequence(AdjustmentForm form, Operator operator) {
        operator.requireIn(form.centre(), Adjustments.KEEPERS);
        forms.check(form);
        return adjustments.consequence(form.correction(form.named().orElseThrow()), operator);
    }

    private Page form(Centre centre, Optional<Message> consequence, FormState entered, Operator operator) {
        LotDetails lot = lots.get(StockParams.lot(entered.value("lot")), operator);
        String location = entered.value("location");
        long standing = stock.standing(centre, Set.of(lot.lot().code()), operator).stream()
                .map(BalanceLine::balance)
                .filter(each -> each.location().value().equals(location)
                        && each.box().digits().orElse("").equals(entered.value("box")))
                .mapToLong(Balance::quantity)
                .sum();
        return Page.of(
                "goods/adjustments/adjust.jte", new FormView(centre, lot, location, standing, consequence, entered));
    }

    @GET
    @Path(AdjustmentActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(adjustments.get(id, operator), FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(AdjustmentActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(
                id, sent, operator, entered -> page(adjustments.get(id, operator), entered, operator));
    }

    private Page page(Adjustment adjustment, FormState entered, Operator operator) {
        Item item = lots.get(adjustment.lot(), operator).item();
        boolean mayReverse = adjustment.reversal().isEmpty()
                && operator.roles().hasAt(adjustment.centre(), Role.WAREHOUSE, Role.MANAGER);
        return Page.of("goods/adjustments/adjustment.jte", new OneView(adjustment, item, mayReverse, entered))
                .at(adjustment.centre().value());
    }
}
