package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page for merging an item into another, in two steps: choose the item that stays, then compare both and give the reason. */
@Path(CatalogueActs.MERGE)
public final class MergePages extends FormPages {
    private final Merges merges;
    private final Items items;
    private final CatalogueActs acts;
    private final Randomness randomness;

    MergePages(Merges merges, Items items, CatalogueActs acts, Randomness randomness) {
        this.merges = merges;
        this.items = items;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The contents of the page.
     *
     * @param merge the existing merge, which can be reversed
     * @param typed the text that names the item that stays
     * @param preview absent until that item is known
     * @param problem the reason why it is not known
     */
    public record MergeView(
            Item item,
            Optional<Merge> merge,
            String typed,
            Optional<Merges.Preview> preview,
            Optional<Message> problem,
            FormState entered) {
        /** Returns the SKU for addresses. */
        public String sku() {
            return item.sku().value();
        }

        /** Returns both items, the merged one first. */
        public List<Item> both() {
            return preview.map(each -> List.of(each.item(), each.into())).orElse(List.of());
        }
    }

    /**
     * Shows both items side by side once the item that stays is known.
     *
     * @param into a SKU, or a code on goods, of the item that stays
     */
    @GET
    public Page show(
            @Auth Operator operator, @PathParam("sku") Sku sku, @QueryParam("into") @DefaultValue("") String into) {
        ItemDetails page = items.page(sku);
        Merges.requireMayMerge(operator);
        return page(page, into, FormState.begun(randomness.id()));
    }

    @POST
    public Response merge(@Auth Operator operator, @PathParam("sku") Sku sku, Submitted<MergeForm> sent) {
        return acts.merge.submit(sku, sent, operator, entered -> page(items.page(sku), entered.value("into"), entered));
    }

    @POST
    @Path(CatalogueActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("sku") Sku sku, Submitted<MergeReversalForm> sent) {
        return acts.reverseMerge.submit(sku, sent, operator, entered -> page(items.page(sku), "", entered));
    }

    private Page page(ItemDetails page, String typed, FormState entered) {
        Item item = page.entry().item();
        Optional<Sku> stays = typed.isBlank() || page.merge().isPresent()
                ? Optional.empty()
                : items.find(RawCode.of(typed.strip())).map(Item::sku);
        boolean unknown = !typed.isBlank() && stays.isEmpty() && page.merge().isEmpty();
        return Page.of(
                "goods/catalogue/merge.jte",
                new MergeView(
                        item,
                        page.merge(),
                        typed.strip(),
                        stays.map(sku -> merges.preview(item.sku(), sku)),
                        unknown ? Optional.of(Message.of("catalogue.merge.unknown", typed.strip())) : Optional.empty(),
                        entered));
    }
}
