package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Merges of items in the API. */
@Path("/api/v1" + CatalogueActs.MERGE)
public final class MergesResource extends JsonResource {
    private final Items items;
    private final CatalogueActs acts;

    MergesResource(Items items, CatalogueActs acts) {
        this.items = items;
        this.acts = acts;
    }

    /** Merges the item into another, which gets its goods, codes and figures. For managers of all centres. */
    @POST
    public Answer<ItemAnswer> merge(@Auth Operator operator, @PathParam("sku") Sku sku, MergeForm form) {
        return answer(acts.merge.done(sku, form, operator), sku);
    }

    /** Reverses the merge. The item gets back everything that was recorded under it. */
    @POST
    @Path(CatalogueActs.REVERSAL)
    public Answer<ItemAnswer> reverse(@Auth Operator operator, @PathParam("sku") Sku sku, MergeReversalForm form) {
        return answer(acts.reverseMerge.done(sku, form, operator), sku);
    }

    private Answer<ItemAnswer> answer(boolean first, Sku sku) {
        return Answer.of(first, ItemAnswer.of(items.get(sku)));
    }
}
