package org.sklad.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.sklad.access.Navigation;
import org.sklad.access.Operator;
import org.sklad.platform.web.Pages;

/** Where an operator lands after signing in: at the first place of their work. */
@Path("/")
public final class StartPages {
    private final Navigation navigation;

    public StartPages(Navigation navigation) {
        this.navigation = navigation;
    }

    @GET
    public Response start(@Auth Operator operator) {
        return Pages.seeOther(navigation.start(operator.roles()));
    }
}
