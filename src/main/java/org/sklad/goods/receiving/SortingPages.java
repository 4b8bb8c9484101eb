package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Page of a sorting as a document. */
@Path(SortingActs.PATH)
public final class SortingPages extends FormPages {
    private final Sortings sortings;
    private final ConsignmentLines lines;
    private final SortingActs acts;
    private final Randomness randomness;

    SortingPages(Sortings sortings, ConsignmentLines lines, SortingActs acts, Randomness randomness) {
        this.sortings = sortings;
        this.lines = lines;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** The sorted goods and a page of the goods found in them. */
    public record OneView(SortingView view, ScannedList goods, FormState entered, boolean mayReceive) {
        public String path() {
            return SortingActs.PATH + "/" + view.sorting().id();
        }
    }

    /**
     * Shows the document with a page of the goods found.
     *
     * @param before shows goods before this line; absent for the latest
     */
    @GET
    @Path(SortingActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id, @QueryParam("before") @Nullable Long before) {
        FormState entered = FormState.begun(randomness.id());
        return page(id, before == null ? ScannedList.LATEST : before, entered, operator);
    }

    @POST
    @Path(SortingActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> page(id, ScannedList.LATEST, entered, operator));
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
