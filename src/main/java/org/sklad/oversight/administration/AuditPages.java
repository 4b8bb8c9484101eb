package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Rows;

/** The record of administrative acts as a page. */
@Path("/settings/audit")
@Produces(MediaType.TEXT_HTML)
public final class AuditPages {
    private static final int ROWS = 100;

    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GET
    public Page list(@Auth Operator operator, @QueryParam("next") @Nullable String next) {
        Rows<AuditEntry> rows = AuditResource.page(audit, next, ROWS, operator);
        return Page.of("oversight/administration/audit.jte", rows);
    }
}
