package org.sklad.aid.returns;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for a return: scan or count the goods, then choose their location. They work without scripts. */
@Path(ReturnActs.OF_HANDOUT)
public final class HandoutReturnPages extends FormPages {
    private final Handouts handouts;
    private final Returns returns;
    private final ReturnActs acts;
    private final ReturnDesk desk;

    HandoutReturnPages(Handouts handouts, Returns returns, ReturnActs acts, ReturnDesk desk) {
        this.handouts = handouts;
        this.returns = returns;
        this.acts = acts;
        this.desk = desk;
    }

    @GET
    public Page begin(@Auth Operator operator, @PathParam("id") UUID id) {
        returns.requireMine(id, operator);
        HandoutDetails handout = handouts.get(id, operator);
        return page(desk.begun(handout, operator), handout, operator);
    }

    @POST
    public Response act(@Auth Operator operator, @PathParam("id") UUID id, Submitted<HandoutReturnForm> sent) {
        if (sent.entered().has(ReturnDesk.ACT, "record")) {
            return acts.record.submit(
                    id,
                    sent.requiring(ReturnDesk::requireAllAdded),
                    operator,
                    entered -> refused(id, entered, operator));
        }
        returns.requireMine(id, operator);
        return Pages.submit(
                () -> {
                    HandoutDetails handout = handouts.get(id, operator);
                    return page(desk.pressed(sent, handout, operator), handout, operator)
                            .response();
                },
                refusal -> refused(id, sent.refusedBy(refusal), operator));
    }

    private Page refused(UUID id, FormState entered, Operator operator) {
        return page(ReturnDesk.refused(entered), handouts.get(id, operator), operator);
    }

    private Page page(ReturnDesk.State state, HandoutDetails handout, Operator operator) {
        return Page.of("aid/returns/return.jte", desk.shown(state, handout, operator))
                .at(handout.centre().value());
    }
}
