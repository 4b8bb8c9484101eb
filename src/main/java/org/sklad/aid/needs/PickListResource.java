package org.sklad.aid.needs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** API of the pick list: goods to pick for people, without names, and their location. */
@Path("/api/v1/needs/pick-list")
@Produces(MediaType.APPLICATION_JSON)
public final class PickListResource {
    private final NeedPicks picks;

    PickListResource(NeedPicks picks) {
        this.picks = picks;
    }

    /** By centre, then by item, the most urgent first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<PickAnswer> list(@Auth Operator operator, @Listed Query<PickFilter> query) {
        return PickList.read(picks, query, operator).answer(PickAnswer::of);
    }
}
