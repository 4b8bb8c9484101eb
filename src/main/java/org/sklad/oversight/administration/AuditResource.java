package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The record of administrative acts, latest first, for administrators and auditors. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final RecordedActs acts;

    AuditResource(RecordedActs acts) {
        this.acts = acts;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<AuditAnswer> list(@Auth Operator operator, @Listed Query<AuditFilter> query) {
        return AuditList.read(acts, query, operator).answer(each -> AuditAnswer.of(each.entry()));
    }
}
