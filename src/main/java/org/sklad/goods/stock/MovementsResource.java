package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The movements of goods in the operator's centres, centre by centre, latest first. */
@Path("/api/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
public final class MovementsResource {
    private final StockCards cards;
    private final Centres centres;

    MovementsResource(StockCards cards, Centres centres) {
        this.cards = cards;
        this.centres = centres;
    }

    /** Lists each movement once, even if its ends are in two centres. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MovementAnswer> list(@Auth Operator operator, @Listed Query<MovementParams> query) {
        MovementFilter filter = query.filter().filter(centres::zone);
        return MovementRows.LIST
                .read(query, (asked, after, limit) -> cards.movements(filter, Optional.of(after), limit, operator))
                .answer(MovementAnswer::of);
    }
}
