package org.sklad.programme.interpreting;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Page;
import org.sklad.programme.interpreters.InterpreterAccess;
import org.sklad.programme.interpreters.InterpreterCode;

/** The month sheet of an interpreter. */
@Path("/interpreters/{code}/hours")
@Produces(MediaType.TEXT_HTML)
public final class HoursPages {
    /** More lines than any month has. */
    private static final int MOST = 2_000;

    private final InterpreterHours hours;

    HoursPages(InterpreterHours hours) {
        this.hours = hours;
    }

    /**
     * A month sheet.
     *
     * @param minutes sum of the month
     * @param everywhere false if the reader sees only the hours of some centres
     */
    public record View(InterpreterCode code, YearMonth month, ListPage list, long minutes, boolean everywhere) {
        /** Returns the address of the same sheet for another month. */
        public String sheet(YearMonth other) {
            return "/interpreters/" + code + "/hours?month=" + other;
        }
    }

    @GET
    public Page sheet(
            @Auth Operator operator, @PathParam("code") InterpreterCode code, @Listed Query<HoursFilter> query) {
        YearMonth month = hours.month(query.filter());
        ListPage list = HoursList.LIST
                .read(
                        query.with("month", Optional.of(month.toString())),
                        (filter, after, limit) -> hours.list(code, filter, after, limit, operator))
                .beneath("/interpreters/" + code)
                .view(List.of());
        List<HoursLine> all = hours.list(code, query.filter(), "", MOST, operator);
        long minutes = all.isEmpty() ? 0 : all.get(all.size() - 1).sum();
        boolean everywhere = List.of(InterpreterAccess.hours()).stream()
                .anyMatch(each -> operator.roles().hasEverywhere(each));
        return Page.of("programme/interpreting/hours.jte", new View(code, month, list, minutes, everywhere));
    }
}
