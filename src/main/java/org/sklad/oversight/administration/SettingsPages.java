package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Page;

/** The page of links to everything that is set up once and changed rarely. */
@Path("/settings")
public final class SettingsPages {
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Page contents(@Auth Operator operator) {
        operator.require(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
        return Page.of("platform/contents.jte", "administration.settings");
    }
}
