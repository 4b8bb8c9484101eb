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
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** API of conflicts of offline handouts, and of managers' decisions about them. */
@Path("/api/v1" + ConflictActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConflictsResource {
    private final Conflicts conflicts;
    private final ConflictActs acts;

    ConflictsResource(Conflicts conflicts, ConflictActs acts) {
        this.conflicts = conflicts;
        this.acts = acts;
    }

    /** Open ones, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ConflictSummary> list(@Auth Operator operator, @Listed Query<ConflictFilter> query) {
        return ConflictList.LIST.read(query, conflicts::list, operator).answer(ConflictSummary::of);
    }

    /** Returns a conflict, open or not, with all handouts that break it together. */
    @GET
    @Path(ConflictActs.ONE)
    public ConflictAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ConflictAnswer.of(conflicts.get(id, operator));
    }

    /** Resolves the conflict: its handouts remain as they happened. */
    @POST
    @Path(ConflictActs.RESOLUTION)
    public Answer<ConflictAnswer> resolve(@Auth Operator operator, @PathParam("id") UUID id, ResolutionForm form) {
        boolean first = acts.resolve.done(id, form, operator);
        return Answer.of(first, ConflictAnswer.of(conflicts.get(id, operator)));
    }
}
