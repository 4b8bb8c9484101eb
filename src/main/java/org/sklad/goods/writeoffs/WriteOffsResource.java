package org.sklad.goods.writeoffs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Goods written off. */
@Path("/api/v1" + WriteOffActs.PATH)
public final class WriteOffsResource extends JsonResource {
    private final WriteOffs writeOffs;
    private final WriteOffActs acts;

    WriteOffsResource(WriteOffs writeOffs, WriteOffActs acts) {
        this.writeOffs = writeOffs;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<WriteOffSummary> list(@Auth Operator operator, @Listed Query<WriteOffFilter> query) {
        return WriteOffList.LIST.read(query, writeOffs::list, operator).answer(WriteOffSummary::of);
    }

    @GET
    @Path(WriteOffActs.ONE)
    public WriteOffAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return WriteOffAnswer.of(writeOffs.get(id, operator));
    }

    /** Writes all lines off, or none. */
    @POST
    public Answer<WriteOffAnswer> post(@Auth Operator operator, WriteOffForm form) {
        return answer(acts.post.done(form, operator), form.id(), operator);
    }

    /** Takes all of it back. */
    @POST
    @Path(WriteOffActs.REVERSAL)
    public Answer<WriteOffAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(acts.reverse.done(id, form, operator), id, operator);
    }

    private Answer<WriteOffAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, WriteOffAnswer.of(writeOffs.get(id, operator)));
    }
}
