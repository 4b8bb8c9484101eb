package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page for the recall of an item: its stock in all centres, and the way to the people who received it. */
@Path("/stock/items/{sku}/recall")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ItemRecallPages {
    private final Lots lots;
    private final Stock stock;
    private final Forms forms;
    private final Randomness randomness;

    ItemRecallPages(Lots lots, Stock stock, Forms forms, Randomness randomness) {
        this.lots = lots;
        this.stock = stock;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** The item with all its stock, whatever its status. */
    public record RecallView(Item item, List<BalanceLine> standing, FormState entered) {
        /** Returns the smallest units in stock that are not recalled. */
        public long units() {
            return standing.stream()
                    .map(BalanceLine::balance)
                    .filter(balance -> balance.status() != LotStatus.RECALLED)
                    .mapToLong(Balance::quantity)
                    .sum();
        }

        /** Returns the end of an address about the item. */
        public String sku() {
            return item.sku().value();
        }
    }

    @GET
    public Page show(@Auth Operator operator, @PathParam("sku") String sku) {
        Item item = item(sku);
        Lots.requireMayRecall(operator);
        return page(item, FormState.nothing().with("id", randomness.id().toString()), operator);
    }

    @POST
    public Response recall(@Auth Operator operator, @PathParam("sku") String sku, Submitted<ReasonForm> sent) {
        Item item = item(sku);
        Lots.requireMayRecall(operator);
        return Pages.submit(
                () -> {
                    ReasonForm form = sent.form();
                    IdempotencyKey claim = forms.accept("/items/" + item.sku() + "/recall", form.id(), form);
                    lots.recall(claim, item.sku(), form.reason(), operator);
                    return Pages.seeOther("/stock/items/" + item.sku() + "/recall", "stock.recall.done");
                },
                refusal -> page(item, sent.entered().refusedBy(refusal), operator));
    }

    private Item item(String sku) {
        return stock.item(StockParams.item(sku).orElseThrow(NotFound::new));
    }

    private Page page(Item item, FormState entered, Operator operator) {
        return Page.of("goods/stock/recall.jte", new RecallView(item, stock.recalled(item.sku(), operator), entered));
    }
}
