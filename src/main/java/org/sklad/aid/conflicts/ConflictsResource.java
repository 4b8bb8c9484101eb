package org.sklad.aid.conflicts;

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
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** API of conflicts of offline handouts, and of managers' decisions about them. */
@Path("/api/v1/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConflictsResource {
    static final String PATH = "/conflicts";

    private final Conflicts conflicts;
    private final Forms forms;

    public ConflictsResource(Conflicts conflicts, Forms forms) {
        this.conflicts = conflicts;
        this.forms = forms;
    }

    /** Open ones, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ConflictSummary> list(@Auth Operator operator, @Listed Query<ConflictFilter> query) {
        return ConflictList.LIST
                .read(query, (filter, after, limit) -> conflicts.list(filter, after, limit, operator))
                .answer(ConflictSummary::of);
    }

    /** Returns a conflict, open or not, with all handouts that break it together. */
    @GET
    @Path("/{id}")
    public ConflictAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ConflictAnswer.of(conflicts.get(id, operator));
    }

    /** Resolves the conflict: its handouts remain as they happened. */
    @POST
    @Path("/{id}/resolution")
    public Answer<ConflictAnswer> resolve(@Auth Operator operator, @PathParam("id") UUID id, ResolutionForm form) {
        conflicts.requireResolver(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/resolution", form.id(), form);
        boolean first = conflicts.resolve(claim, id, form.reason(), operator);
        return Answer.of(first, ConflictAnswer.of(conflicts.get(id, operator)));
    }
}
