package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page for the recall of an item: its stock in all centres, and the way to the people who received it. */
@Path(StockActs.PAGES + StockActs.RECALL_ITEM)
public final class ItemRecallPages extends FormPages {
    private static final int MOST_SHOWN = 500;

    private final Stock stock;
    private final StockActs acts;
    private final Randomness randomness;

    ItemRecallPages(Stock stock, StockActs acts, Randomness randomness) {
        this.stock = stock;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** The item with all its stock, whatever its status. */
    public record RecallView(Item item, List<BalanceLine> standing, FormState entered) {
        /** Returns the first places, as many as a page can show. */
        public List<BalanceLine> shown() {
            return standing.subList(0, Math.min(MOST_SHOWN, standing.size()));
        }

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
        return page(item, FormState.begun(randomness.id()), operator);
    }

    @POST
    public Response recall(@Auth Operator operator, @PathParam("sku") String sku, Submitted<ReasonForm> sent) {
        Item item = item(sku);
        return acts.recallItem.submit(item.sku(), sent, operator, entered -> page(item, entered, operator));
    }

    private Item item(String sku) {
        return stock.item(StockParams.item(sku).orElseThrow(NotFound::new));
    }

    private Page page(Item item, FormState entered, Operator operator) {
        return Page.of("goods/stock/recall.jte", new RecallView(item, stock.recalled(item.sku(), operator), entered));
    }
}
