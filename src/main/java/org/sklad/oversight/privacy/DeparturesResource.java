package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

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
    public Rows<DepartedAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.page(
                        erasures.departed(Optional.ofNullable(centre), DeparturePlace.parse(next), most + 1, operator),
                        most,
                        each -> each.place().toString())
                .map(each -> DepartedAnswer.of(each, erasures.retention()));
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Departed> export(@Auth Operator operator, @QueryParam("centre") @Nullable CentreCode centre) {
        Optional<CentreCode> wanted = Optional.ofNullable(centre);
        operator.requireIn(wanted, Erasures.MAY_SEE);
        return new Sheet<>(
                "departures",
                PrivacySheets.departures(erasures.retention()),
                last -> erasures.departed(
                        wanted,
                        last.map(Departed::place).orElseGet(() -> DeparturePlace.parse("")),
                        Sheet.RANGE,
                        operator));
    }
}
