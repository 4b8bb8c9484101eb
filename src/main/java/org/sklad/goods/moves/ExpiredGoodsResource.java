package org.sklad.goods.moves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Answer;

/** API for moving expired goods into quarantine. The document is a move. */
@Path("/api/v1" + MoveActs.EXPIRED)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExpiredGoodsResource {
    private final Moves moves;
    private final MoveActs acts;

    ExpiredGoodsResource(Moves moves, MoveActs acts) {
        this.moves = moves;
        this.acts = acts;
    }

    /** Moves all expired goods or none. */
    @POST
    public Answer<MoveAnswer> carry(@Auth Operator operator, ExpiredForm form) {
        return Answer.of(acts.moveExpired.done(form, operator), MoveAnswer.of(moves.get(form.id(), operator)));
    }
}
