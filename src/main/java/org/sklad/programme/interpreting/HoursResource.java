package org.sklad.programme.interpreting;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;
import org.sklad.programme.interpreters.InterpreterCode;

/** The hours that an interpreter worked in a month. */
@Path("/api/v1/interpreters/{code}/hours")
public final class HoursResource {
    private final InterpreterHours hours;

    HoursResource(InterpreterHours hours) {
        this.hours = hours;
    }

    /**
     * A line of a month sheet.
     *
     * @param sum minutes of this line and those before it; time that two records share counts once
     */
    public record HoursAnswer(
            LocalDate date, Instant from, Instant to, long minutes, String centre, WorkKind kind, long sum) {
        static HoursAnswer of(HoursLine line) {
            Worked worked = line.worked();
            return new HoursAnswer(
                    line.begin().toLocalDate(),
                    worked.fromAt(),
                    worked.toAt(),
                    worked.minutes(),
                    worked.centre().value(),
                    worked.kind(),
                    line.sum());
        }
    }

    /** Earliest first; without a month those of the present one. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<HoursAnswer> list(
            @Auth Operator operator, @PathParam("code") InterpreterCode code, @Listed Query<HoursFilter> query) {
        return HoursList.LIST
                .read(query, (filter, after, limit) -> hours.list(code, filter, after, limit, operator))
                .beneath("/interpreters/" + code)
                .answer(HoursAnswer::of);
    }
}
