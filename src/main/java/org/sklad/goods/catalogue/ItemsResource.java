package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The catalogue in the API. Every operator sees it; warehouse workers, managers and administrators add to it. */
@Path("/api/v1" + CatalogueActs.PATH)
public final class ItemsResource extends JsonResource {
    private final Items items;
    private final CatalogueActs acts;
    private final Forms forms;

    ItemsResource(Items items, CatalogueActs acts, Forms forms) {
        this.items = items;
        this.acts = acts;
        this.forms = forms;
    }

    /** Lists items by SKU; with order=NAME_BG or NAME_EN by name, the sizes of a style together. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ItemAnswer> list(@Auth Operator operator, @Listed Query<ItemQuery> query) {
        ItemFilter asked = query.filter().filter();
        return CatalogueList.LIST
                .read(query, (filter, after, limit) -> items.listWithIdentifiers(asked, filter.sorted(), after, limit))
                .answer(ItemAnswer::of);
    }

    @GET
    @Path(CatalogueActs.ONE)
    public Answer<ItemAnswer> get(@Auth Operator operator, @PathParam("sku") Sku sku) {
        return answer(false, items.get(sku));
    }

    /** Adds an item under its SKU. The same item again is answered with 200, another item under the same SKU with 409. */
    @POST
    public Answer<ItemAnswer> add(@Auth Operator operator, ItemForm form) {
        Items.requireMayChange(operator);
        forms.check(form);
        List<Identifier> identifiers = form.identified().orElseGet(List::of);
        boolean added = items.add(form.itemSku(), form.facts(), identifiers, operator);
        return answer(added, items.get(form.itemSku()));
    }

    /** Changes an item. {@code identifiers} replaces all its codes; without it, they stay. */
    @PUT
    @Path(CatalogueActs.ONE)
    public Answer<ItemAnswer> change(
            @Auth Operator operator,
            @PathParam("sku") Sku sku,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ItemForm form) {
        items.get(sku);
        Items.requireMayChange(operator);
        forms.check(form);
        if (!form.sku().equals(sku.value())) {
            throw new InvalidFields("sku", Message.of("catalogue.sku-stays"));
        }
        items.change(
                sku, Versions.ifMatch(ifMatch), form.facts(items.get(sku).item().facts()), form.identified(), operator);
        return answer(false, items.get(sku));
    }

    /** Attaches a code on goods to the item. */
    @POST
    @Path(CatalogueActs.IDENTIFIERS)
    public Answer<ItemAnswer> attach(@Auth Operator operator, @PathParam("sku") Sku sku, IdentifierAttachForm form) {
        return answer(acts.attach.done(sku, form, operator), items.get(sku));
    }

    private static Answer<ItemAnswer> answer(boolean first, CatalogueEntry entry) {
        return Answer.of(first, ItemAnswer.of(entry)).version(entry.item().version());
    }
}
