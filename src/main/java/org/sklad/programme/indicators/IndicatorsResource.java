package org.sklad.programme.indicators;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** Indicator sets and their figures in the API. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
public final class IndicatorsResource {
    private final Indicators indicators;

    IndicatorsResource(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * An indicator set.
     *
     * @param set its code
     * @param indicators codes of its indicators
     */
    public record IndicatorSetAnswer(String set, InLanguages name, List<String> indicators) {
        static IndicatorSetAnswer of(Indicators.NamedSet named) {
            return new IndicatorSetAnswer(
                    named.code(),
                    named.set().name(),
                    named.set().indicators().stream().map(Indicator::code).toList());
        }
    }

    /** Those of the program first. */
    @GET
    public Rows<IndicatorSetAnswer> list(@Auth Operator operator) {
        return new Rows<>(indicators.sets(operator), Optional.empty()).map(IndicatorSetAnswer::of);
    }

    /** Without a period those of the present year. Outside the team of the centre, small counts of people are suppressed. */
    @GET
    @Path("/{set}")
    @Produces(Exports.ALL)
    public ListAnswer<FigureAnswer> figures(
            @Auth Operator operator, @PathParam("set") String set, @Listed Query<FigureFilter> query) {
        Report report = indicators.report(set, query.filter(), operator);
        return FigureList.of(report, query).answer(line -> FigureAnswer.of(line, report.period()));
    }
}
