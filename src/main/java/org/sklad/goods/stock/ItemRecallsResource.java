package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** The recall of an item by its manufacturer or an authority: all its lots at once. */
@Path("/api/v1" + StockActs.RECALL_ITEM)
public final class ItemRecallsResource extends JsonResource {
    private final Stock stock;
    private final StockActs acts;

    ItemRecallsResource(Stock stock, StockActs acts) {
        this.stock = stock;
        this.acts = acts;
    }

    /**
     * The recalled item.
     *
     * @param standing the first 500 places with units of it; {@code GET /balances?item=} lists all
     */
    public record ItemRecallAnswer(String item, List<BalanceAnswer> standing) {
        public ItemRecallAnswer {
            standing = List.copyOf(standing);
        }
    }

    /** Recalls the item. None of it is handed out until each lot is released. For managers of all centres. */
    @POST
    public Answer<ItemRecallAnswer> recall(@Auth Operator operator, @PathParam("sku") String sku, ReasonForm form) {
        Sku item = stock.item(StockParams.item(sku).orElseThrow(NotFound::new)).sku();
        boolean first = acts.recallItem.done(item, form, operator);
        List<BalanceAnswer> standing =
                stock.recalled(item, operator).stream().map(BalanceAnswer::of).toList();
        return Answer.of(first, new ItemRecallAnswer(item.value(), standing));
    }
}
