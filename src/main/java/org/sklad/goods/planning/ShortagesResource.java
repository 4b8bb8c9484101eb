package org.sklad.goods.planning;

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

/** The API for shortages in the centres and their reasons. */
@Path("/api/v1/shortages")
@Produces(MediaType.APPLICATION_JSON)
public final class ShortagesResource {
    private final Shortages shortages;

    ShortagesResource(Shortages shortages) {
        this.shortages = shortages;
    }

    /** Lists shortages by centre and item. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ShortageAnswer> list(@Auth Operator operator, @Listed Query<LevelFilter> query) {
        return ShortageList.LIST.read(query, shortages::list, operator).answer(ShortageAnswer::of);
    }
}
