package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** API of sortings. A sorting begins at its consignment. */
@Path("/api/v1/sortings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SortingsResource {
    static final String PATH = "/sortings";

    private final Sortings sortings;
    private final ConsignmentLines lines;
    private final Forms forms;

    SortingsResource(Sortings sortings, ConsignmentLines lines, Forms forms) {
        this.sortings = sortings;
        this.lines = lines;
        this.forms = forms;
    }

    @GET
    @Path("/{id}")
    public SortingAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return SortingAnswer.of(sortings.get(id, operator));
    }

    /** Receives one line of goods found. */
    @POST
    @Path("/{id}/lines")
    public Answer<SortingAnswer> find(@Auth Operator operator, @PathParam("id") UUID id, ReceiveForm form) {
        sortings.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/lines", form.id(), form);
        return answer(
                lines.receive(claim, id, List.of(forms.convert(claim, form::incoming)), "", operator), id, operator);
    }

    /** Reverses a sorting and returns the sack to its place. */
    @POST
    @Path("/{id}/reversal")
    public Answer<SortingAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        sortings.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        return answer(sortings.reverse(claim, id, form.reason(), operator), id, operator);
    }

    private Answer<SortingAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, SortingAnswer.of(sortings.get(id, operator)));
    }
}
