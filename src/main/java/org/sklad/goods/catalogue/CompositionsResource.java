package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The compositions of kits in the API. Every operator sees them; managers of all centres write the next version. */
@Path("/api/v1" + CatalogueActs.COMPOSITIONS)
public final class CompositionsResource extends JsonResource {
    private static final Listing<Unfiltered, CompositionView, Integer> LIST =
            Listing.<Unfiltered, CompositionView, Integer>of(
                            "compositions",
                            "catalogue.parts",
                            new Places<>(
                                    CompositionsResource::before,
                                    each -> each.composition().version()))
                    .whole(
                            "catalogue.parts.number",
                            "#meta+version",
                            each -> each.composition().version())
                    .fileText(
                            "catalogue.parts.of-kit",
                            "#item+code+kit",
                            each -> each.composition().kit())
                    .shown("catalogue.parts", CompositionsResource::lines)
                    .each(
                            each -> each.composition().lines(),
                            List.of(
                                    Column.text(
                                            "catalogue.column.item",
                                            "#item+code",
                                            each -> each.part().item().value()),
                                    Column.whole(
                                            "catalogue.parts.quantity",
                                            "#item+quantity",
                                            each -> each.part().quantity())))
                    .text(
                            "catalogue.parts.operator",
                            "#contact+name",
                            each -> each.composition().operator())
                    .time(
                            "catalogue.parts.written-at",
                            "#date+recorded",
                            each -> each.composition().writtenAt());

    private final Compositions compositions;
    private final CatalogueActs acts;

    CompositionsResource(Compositions compositions, CatalogueActs acts) {
        this.compositions = compositions;
        this.acts = acts;
    }

    /** Lists the versions, the one in use first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<CompositionAnswer> list(
            @Auth Operator operator, @PathParam("kit") Sku kit, @Listed Query<Unfiltered> query) {
        return LIST.read(query, (filter, before, limit) -> compositions.list(kit, before, limit))
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
        boolean first = acts.compose.done(kit, form, operator);
        return Answer.of(first, CompositionAnswer.of(compositions.get(form.id())));
    }

    /** Reads the paging position: only versions below it are listed, and all of them if it is empty. */
    static int before(String next) {
        if (!next.matches("[0-9]{0,9}")) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return next.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(next);
    }

    private static Shown lines(CompositionView view) {
        return Shown.lines(
                view.composition().lines(),
                line -> new Shown.Words(Message.of(
                        "catalogue.parts.line",
                        line.quantity(),
                        view.item(line.item()).title())));
    }
}
