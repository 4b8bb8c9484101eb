package org.sklad.programme.meetings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;

/** The page of decisions of all meetings. */
@Path(DecisionList.PATH)
@Produces(MediaType.TEXT_HTML)
public final class DecisionPages {
    private final Meetings meetings;

    DecisionPages(Meetings meetings) {
        this.meetings = meetings;
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<DecisionFilter> query) {
        return DecisionList.LIST.read(query, meetings::decisions, operator).page(List.of());
    }
}
