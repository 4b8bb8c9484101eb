package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.web.Exports;

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
    @Produces(Exports.ALL)
    public ListAnswer<AlarmAnswer> list(@Auth Operator operator) {
        return AlarmList.of(alarms.list(operator)).answer(AlarmAnswer::of);
    }
}
