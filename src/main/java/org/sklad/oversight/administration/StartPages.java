package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Navigation;
import org.sklad.platform.web.Pages;

/** The redirect after signing in, to the first page of the operator's work, or for an administrator to the unfinished set-up. */
@Path("/")
public final class StartPages {
    private final Navigation navigation;
    private final SetUp setUp;

    StartPages(Navigation navigation, SetUp setUp) {
        this.navigation = navigation;
        this.setUp = setUp;
    }

    @GET
    public Response start(@Auth Operator operator) {
        if (operator.roles().has(Role.ADMINISTRATOR) && !setUp.steps(operator).complete()) {
            return Pages.seeOther(StartedPages.PATH);
        }
        return Pages.seeOther(navigation.start(operator.roles()));
    }
}
