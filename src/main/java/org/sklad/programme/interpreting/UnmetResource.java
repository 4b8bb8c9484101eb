package org.sklad.programme.interpreting;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** Hours for which no interpreter was found. */
@Path("/api/v1/unmet-interpreting")
public final class UnmetResource {
    private final UnmetInterpreting unmet;

    UnmetResource(UnmetInterpreting unmet) {
        this.unmet = unmet;
    }

    /**
     * Requests of one month and language that were not met.
     *
     * @param language code of ISO 639-3
     */
    public record UnmetAnswer(String month, String language, long requests, long minutes) {
        static UnmetAnswer of(UnmetHours hours) {
            return new UnmetAnswer(hours.month(), hours.language().value(), hours.requests(), hours.minutes());
        }
    }

    /** Latest month first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<UnmetAnswer> list(@Auth Operator operator, @Listed Query<UnmetFilter> query) {
        return UnmetList.LIST.read(query, unmet::list, operator).answer(UnmetAnswer::of);
    }
}
