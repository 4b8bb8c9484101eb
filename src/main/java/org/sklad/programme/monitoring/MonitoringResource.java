package org.sklad.programme.monitoring;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Post-distribution monitoring: results by distribution day, and the answers of sampled households. */
@Path("/api/v1" + MonitoringActs.PATH)
public final class MonitoringResource extends JsonResource {
    private final Monitoring monitoring;
    private final MonitoringActs acts;

    MonitoringResource(Monitoring monitoring, MonitoringActs acts) {
        this.monitoring = monitoring;
        this.acts = acts;
    }

    /** A sampled household that was asked. What it answered is not told. */
    public record AskedAnswer(UUID id, SampledHousehold.State state) {}

    /** Latest drawn first; narrowed by centre and by the days of distribution. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MonitoredDayAnswer> list(@Auth Operator operator, @Listed Query<MonitoringFilter> query) {
        return MonitoringList.LIST.read(query, monitoring::list, operator).answer(MonitoredDayAnswer::of);
    }

    /** Counts the answers of a sampled household, and forgets which household it was. */
    @POST
    @Path(MonitoringActs.ANSWERS)
    public Answer<AskedAnswer> answer(@Auth Operator operator, @PathParam("id") UUID id, AnswersForm form) {
        boolean first = acts.answer.done(id, form, operator);
        SampledHousehold household = monitoring.get(id, operator);
        return Answer.of(first, new AskedAnswer(household.id(), household.state()));
    }
}
