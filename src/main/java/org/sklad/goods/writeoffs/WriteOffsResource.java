package org.sklad.goods.writeoffs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** Goods written off. */
@Path("/api/v1/write-offs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WriteOffsResource {
    static final String PATH = "/write-offs";

    private final WriteOffs writeOffs;
    private final Forms forms;

    WriteOffsResource(WriteOffs writeOffs, Forms forms) {
        this.writeOffs = writeOffs;
        this.forms = forms;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<WriteOffSummary> list(@Auth Operator operator, @Listed Query<WriteOffFilter> query) {
        return WriteOffList.LIST
                .read(query, (filter, after, limit) -> writeOffs.list(filter, after, limit, operator))
                .answer(WriteOffSummary::of);
    }

    @GET
    @Path("/{id}")
    public WriteOffAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return WriteOffAnswer.of(writeOffs.get(id, operator));
    }

    /** Writes all lines off, or none. */
    @POST
    public Answer<WriteOffAnswer> post(@Auth Operator operator, WriteOffForm form) {
        operator.requireIn(form.centre(), WriteOffs.MAY_WRITE_OFF);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        return answer(writeOffs.post(claim, forms.convert(claim, form::writeOff), operator), claim.id(), operator);
    }

    /** Takes all of it back. */
    @POST
    @Path("/{id}/reversal")
    public Answer<WriteOffAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        writeOffs.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        return answer(writeOffs.reverse(claim, id, form.reason(), operator), id, operator);
    }

    private Answer<WriteOffAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, WriteOffAnswer.of(writeOffs.get(id, operator)));
    }
}
