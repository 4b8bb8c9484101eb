package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** People who left and are not erased, so that automatic erasures can be seen before they happen. */
@Path("/api/v1/departures")
@Produces(MediaType.APPLICATION_JSON)
public final class DeparturesResource {
    private final Erasures erasures;

    DeparturesResource(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Lists people by centre, earliest departure first, with their dates of erasure. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<DepartedAnswer> list(@Auth Operator operator, @Listed Query<DepartureFilter> query) {
        return DepartureList.read(erasures, query, operator)
                .answer(each -> DepartedAnswer.of(each, erasures.retention()));
    }
}
