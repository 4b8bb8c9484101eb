package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;

/** The record of administrative acts as a page. */
@Path("/settings/audit")
@Produces(MediaType.TEXT_HTML)
public final class AuditPages {
    private final RecordedActs acts;

    AuditPages(RecordedActs acts) {
        this.acts = acts;
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<AuditFilter> query) {
        return AuditList.read(acts, query, operator).page(List.of());
    }
}
