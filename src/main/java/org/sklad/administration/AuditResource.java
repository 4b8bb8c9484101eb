package org.sklad.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.access.Audit;
import org.sklad.access.AuditEntry;
import org.sklad.access.Operator;
import org.sklad.platform.web.Rows;

/** The record of administrative acts, the latest first, for administrators and auditors. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final Audit audit;

    public AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    public Rows<AuditAnswer> list(
            @Auth Operator operator,
            @QueryParam("next") @Nullable String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return page(audit, next, Rows.limit(limit), operator).map(AuditAnswer::of);
    }

    static Rows<AuditEntry> page(Audit audit, @Nullable String next, int limit, Operator operator) {
        List<AuditEntry> fetched;
        if (next == null) {
            fetched = audit.list(limit + 1, operator);
        } else {
            AuditPlace place = AuditPlace.parse(next);
            fetched = audit.list(place.before(), place.id(), limit + 1, operator);
        }
        return Rows.page(fetched, limit, AuditPlace::of);
    }
}
