package org.sklad.programme.monitoring;

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

/** The page of monitored distribution days. */
@Path(MonitoringActs.PATH)
@Produces(MediaType.TEXT_HTML)
public final class MonitoringPages {
    private final Monitoring monitoring;

    MonitoringPages(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<MonitoringFilter> query) {
        return MonitoringList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Monitoring.MAY_SEE), monitoring::list, operator)
                .page(List.of());
    }
}
