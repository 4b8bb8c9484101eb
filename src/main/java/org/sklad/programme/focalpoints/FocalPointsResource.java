package org.sklad.programme.focalpoints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Focal points in the API. */
@Path("/api/v1" + FocalPointActs.PATH)
public final class FocalPointsResource extends JsonResource {
    private final FocalPoints points;
    private final FocalPointActs acts;

    FocalPointsResource(FocalPoints points, FocalPointActs acts) {
        this.points = points;
        this.acts = acts;
    }

    /** Lists the present focal points by username. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<FocalPointAnswer> list(@Auth Operator operator, @Listed Query<Unfiltered> query) {
        return FocalPointList.LIST
                .read(query, (filter, after, limit) -> points.list(after, limit, operator))
                .answer(FocalPointAnswer::of);
    }

    /** Names a focal point. */
    @POST
    public Answer<FocalPointReceipt> name(@Auth Operator operator, FocalPointForm form) {
        return Answer.of(acts.name.done(form, operator), new FocalPointReceipt(form.id()));
    }

    /** Removes a focal point. */
    @POST
    @Path(FocalPointActs.REMOVAL)
    public Answer<FocalPointReceipt> remove(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return Answer.of(acts.remove.done(id, form, operator), new FocalPointReceipt(id));
    }

    /** The id of a focal point that was named or removed. */
    public record FocalPointReceipt(UUID id) {}
}
