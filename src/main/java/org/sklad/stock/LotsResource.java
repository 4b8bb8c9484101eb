package org.sklad.stock;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.Operator;
import org.sklad.platform.db.Claim;
import org.sklad.platform.web.Forms;

/** Lots, by the digits of their labels; held, recalled and released everywhere at once. */
@Path("/api/v1/lots/{lot}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LotsResource {
    private final Lots lots;
    private final Forms forms;

    LotsResource(Lots lots, Forms forms) {
        this.lots = lots;
        this.forms = forms;
    }

    @GET
    public LotDetailsAnswer get(@Auth Operator operator, @PathParam("lot") String code) {
        return LotDetailsAnswer.of(lots.get(Asked.lot(code), operator));
    }

    /** Nobody gives it until it is released. */
    @POST
    @Path("/hold")
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = LotDetailsAnswer.class)))
    public Response hold(@Auth Operator operator, @PathParam("lot") String code, ReasonForm form) {
        return change(Lots.Act.HOLD, code, form, operator);
    }

    /** The maker or an authority called it back; for managers of all centres. */
    @POST
    @Path("/recall")
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = LotDetailsAnswer.class)))
    public Response recall(@Auth Operator operator, @PathParam("lot") String code, ReasonForm form) {
        return change(Lots.Act.RECALL, code, form, operator);
    }

    /** It may be given again. */
    @POST
    @Path("/release")
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = LotDetailsAnswer.class)))
    public Response release(@Auth Operator operator, @PathParam("lot") String code, ReasonForm form) {
        return change(Lots.Act.RELEASE, code, form, operator);
    }

    private Response change(Lots.Act act, String digits, ReasonForm form, Operator operator) {
        LotCode code = Asked.lot(digits);
        lots.require(act, code, operator);
        Claim claim = forms.accept("/lots/" + code + "/" + act.noun(), form.id(), form);
        boolean first = lots.change(claim, code, act, form.reason(), operator);
        return Response.status(first ? 201 : 200)
                .entity(LotDetailsAnswer.of(lots.get(code, operator)))
                .build();
    }
}
