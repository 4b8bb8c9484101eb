package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** The compositions of kits in the API. Every operator sees them; managers of all centres write the next version. */
@Path("/api/v1/items/{kit}/compositions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CompositionsResource {
    private final Compositions compositions;
    private final Forms forms;

    CompositionsResource(Compositions compositions, Forms forms) {
        this.compositions = compositions;
        this.forms = forms;
    }

    /** Lists the versions, the one in use first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<CompositionAnswer> list(
            @Auth Operator operator, @PathParam("kit") Sku kit, @Listed Query<Unfiltered> query) {
        return CompositionList.LIST
                .read(query, (filter, before, limit) -> compositions.list(kit, before, limit))
                .beneath("/items/" + kit)
                .answer(CompositionAnswer::of);
    }

    @GET
    @Path("/{version}")
    public CompositionAnswer get(
            @Auth Operator operator, @PathParam("kit") Sku kit, @PathParam("version") int version) {
        return CompositionAnswer.of(compositions.get(kit, version));
    }

    /** Writes the next version, which is in use from then on. */
    @POST
    public Answer<CompositionAnswer> write(@Auth Operator operator, @PathParam("kit") Sku kit, CompositionForm form) {
        compositions.requireItem(kit);
        Compositions.requireMayWrite(operator);
        IdempotencyKey claim = forms.accept(path(kit), form.id(), form);
        boolean first = compositions.write(claim, kit, form.parts(), operator);
        return Answer.of(first, CompositionAnswer.of(compositions.get(claim)));
    }

    /** Reads the paging position: only versions below it are listed, and all of them if it is empty. */
    static int before(String next) {
        if (!next.matches("[0-9]{0,9}")) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return next.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(next);
    }

    static String path(Sku kit) {
        return "/items/" + kit + "/compositions";
    }
}
