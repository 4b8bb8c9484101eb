package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** Merges of items in the API. */
@Path("/api/v1/items/{sku}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MergesResource {
    private final Merges merges;
    private final Items items;
    private final Forms forms;

    MergesResource(Merges merges, Items items, Forms forms) {
        this.merges = merges;
        this.items = items;
        this.forms = forms;
    }

    /** Merges the item into another, which gets its goods, codes and figures. For managers of all centres. */
    @POST
    public Answer<ItemAnswer> merge(@Auth Operator operator, @PathParam("sku") Sku sku, MergeForm form) {
        items.get(sku);
        Merges.requireMayMerge(operator);
        IdempotencyKey claim = forms.accept(path(sku), form.id(), form);
        boolean first = merges.merge(claim, sku, form.stays(), form.reason(), operator);
        return answer(first, sku);
    }

    /** Reverses the merge. The item gets back everything that was recorded under it. */
    @POST
    @Path("/reversal")
    public Answer<ItemAnswer> reverse(@Auth Operator operator, @PathParam("sku") Sku sku, MergeReversalForm form) {
        items.get(sku);
        Merges.requireMayMerge(operator);
        IdempotencyKey claim = forms.accept(path(sku) + "/reversal", form.id(), form);
        boolean first = merges.reverse(claim, sku, form.reason(), operator);
        return answer(first, sku);
    }

    static String path(Sku sku) {
        return "/items/" + sku + "/merge";
    }

    private Answer<ItemAnswer> answer(boolean first, Sku sku) {
        return Answer.of(first, ItemAnswer.of(items.get(sku)));
    }
}
