package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Page of a sorting as a document. */
@Path("/sortings")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class SortingPages {
    private final Sortings sortings;
    private final ConsignmentLines lines;
    private final Forms forms;
    private final Randomness randomness;

    SortingPages(Sortings sortings, ConsignmentLines lines, Forms forms, Randomness randomness) {
        this.sortings = sortings;
        this.lines = lines;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** The sorted goods and a page of the goods found in them. */
    public record OneView(SortingView view, ScannedList goods, FormState entered, boolean mayReceive) {
        public String path() {
            return "/sortings/" + view.sorting().id();
        }
    }

    /**
     * Shows the document with a page of the goods found.
     *
     * @param before shows goods before this line; absent for the latest
     */
    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id, @QueryParam("before") @Nullable Long before) {
        FormState entered = FormState.nothing().with("id", randomness.id().toString());
        return page(id, before == null ? ScannedList.LATEST : before, entered, operator);
    }

    @POST
    @Path("{id}/reversal")
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        sortings.mine(id, operator);
        return Pages.submit(
                () -> {
                    ReasonForm form = sent.form();
                    IdempotencyKey claim =
                            forms.accept(SortingsResource.PATH + "/" + id + "/reversal", form.id(), form);
                    sortings.reverse(claim, id, form.reason(), operator);
                    return Pages.seeOther("/sortings/" + id, "receiving.taken-back");
                },
                refusal -> page(id, ScannedList.LATEST, sent.entered().refusedBy(refusal), operator));
    }

    private Page page(UUID id, long before, FormState entered, Operator operator) {
        SortingView view = sortings.get(id, operator);
        Intake intake = new Intake(view.consignment(), Optional.of(view.sorting()));
        ScannedList goods = lines.list(intake, before, ScannedList.OF_DOCUMENT);
        boolean may = operator.roles().hasAt(intake.centre(), Consignments.mayReceive());
        return Page.of("goods/receiving/sorting.jte", new OneView(view, goods, entered, may))
                .at(intake.centre().value());
    }
}
