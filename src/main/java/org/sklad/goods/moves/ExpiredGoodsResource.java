package org.sklad.goods.moves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** API for moving expired goods into quarantine. The document is a move. */
@Path("/api/v1/moves/expired")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExpiredGoodsResource {
    static final String PATH = MovesResource.PATH + "/expired";

    private final ExpiredGoods expired;
    private final Moves moves;
    private final Forms forms;

    public ExpiredGoodsResource(ExpiredGoods expired, Moves moves, Forms forms) {
        this.expired = expired;
        this.moves = moves;
        this.forms = forms;
    }

    /** Moves all expired goods or none. */
    @POST
    public Answer<MoveAnswer> carry(@Auth Operator operator, ExpiredForm form) {
        operator.requireIn(form.centre(), Moves.mayMove());
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = expired.carry(claim, new CentreCode(form.centre()), form.from(), form.quarantine(), operator);
        return Answer.of(first, MoveAnswer.of(moves.get(claim.id(), operator)));
    }
}
