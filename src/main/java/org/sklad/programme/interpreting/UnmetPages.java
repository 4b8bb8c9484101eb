package org.sklad.programme.interpreting;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;
import org.sklad.programme.interpreters.InterpreterAccess;

/** The page of hours for which no interpreter was found. */
@Path("/unmet-interpreting")
@Produces(MediaType.TEXT_HTML)
public final class UnmetPages {
    private final UnmetInterpreting unmet;

    UnmetPages(UnmetInterpreting unmet) {
        this.unmet = unmet;
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<UnmetFilter> query) {
        return UnmetList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, InterpreterAccess.hours()),
                        unmet::list,
                        operator)
                .page(List.of());
    }
}
