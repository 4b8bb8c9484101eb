package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Lots, by the digits of their labels. They are held, recalled and released everywhere at once. */
@Path("/api/v1" + StockActs.LOT)
public final class LotsResource extends JsonResource {
    private final LotCards cards;
    private final StockActs acts;

    LotsResource(LotCards cards, StockActs acts) {
        this.cards = cards;
        this.acts = acts;
    }

    @GET
    public LotDetailsAnswer get(@Auth Operator operator, @PathParam("lot") String code) {
        return LotDetailsAnswer.of(cards.get(StockParams.lot(code), operator));
    }

    /** Holds the lot. It is not handed out until it is released. */
    @POST
    @Path(StockActs.HOLD)
    public Answer<LotDetailsAnswer> hold(@Auth Operator operator, @PathParam("lot") String code, ReasonForm form) {
        return change(Lots.Act.HOLD, code, form, operator);
    }

    /** Recalls the lot for its manufacturer or an authority. For managers of all centres. */
    @POST
    @Path(StockActs.RECALL)
    public Answer<LotDetailsAnswer> recall(@Auth Operator operator, @PathParam("lot") String code, ReasonForm form) {
        return change(Lots.Act.RECALL, code, form, operator);
    }

    /** Releases the lot. It may be handed out again. */
    @POST
    @Path(StockActs.RELEASE)
    public Answer<LotDetailsAnswer> release(@Auth Operator operator, @PathParam("lot") String code, ReasonForm form) {
        return change(Lots.Act.RELEASE, code, form, operator);
    }

    private Answer<LotDetailsAnswer> change(Lots.Act act, String digits, ReasonForm form, Operator operator) {
        LotCode code = StockParams.lot(digits);
        boolean first = acts.change(act).done(code, form, operator);
        return Answer.of(first, LotDetailsAnswer.of(cards.get(code, operator)));
    }
}
