package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Rows;

/** Unusually frequent acts of operators on people's data. */
@Path("/api/v1/alarms")
@Produces(MediaType.APPLICATION_JSON)
public final class AlarmsResource {
    private final Alarms alarms;

    AlarmsResource(Alarms alarms) {
        this.alarms = alarms;
    }

    /** Lists the alarms of the last seven days, latest first, all on one page. */
    @GET
    public Rows<AlarmAnswer> list(@Auth Operator operator) {
        return new Rows<>(alarms.list(operator), Optional.empty()).map(AlarmAnswer::of);
    }
}
