package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** API of sortings. A sorting begins at its consignment. */
@Path("/api/v1" + SortingActs.PATH)
public final class SortingsResource extends JsonResource {
    private final Sortings sortings;
    private final SortingActs acts;

    SortingsResource(Sortings sortings, SortingActs acts) {
        this.sortings = sortings;
        this.acts = acts;
    }

    @GET
    @Path(SortingActs.ONE)
    public SortingAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return SortingAnswer.of(sortings.get(id, operator));
    }

    /** Receives one line of goods found. */
    @POST
    @Path(SortingActs.LINES)
    public Answer<SortingAnswer> find(@Auth Operator operator, @PathParam("id") UUID id, ReceiveForm form) {
        return answer(acts.find.done(id, form, operator), id, operator);
    }

    /** Reverses a sorting and returns the sack to its place. */
    @POST
    @Path(SortingActs.REVERSAL)
    public Answer<SortingAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(acts.reverse.done(id, form, operator), id, operator);
    }

    private Answer<SortingAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, SortingAnswer.of(sortings.get(id, operator)));
    }
}
