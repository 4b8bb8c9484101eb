package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Page;

/** The set-up steps after the first: centres and catalogue. They can be left and resumed. */
@Path(StartedPages.PATH)
@Produces(MediaType.TEXT_HTML)
public final class StartedPages {
    static final String PATH = "/settings/start";

    private final SetUp setUp;

    StartedPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @GET
    public Page steps(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        return Page.of("oversight/administration/started.jte", setUp.steps());
    }
}
