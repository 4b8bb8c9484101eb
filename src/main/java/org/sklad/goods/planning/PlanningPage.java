package org.sklad.goods.planning;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;

/** Common parts of the list pages of planning. */
final class PlanningPage {
    static final int ROWS = 50;

    private PlanningPage() {}

    /** Returns the filter of the URL. If it has no centre, uses the chosen centre, if the operator may see its levels. */
    static LevelFilter filter(
            @Nullable String centre, @Nullable String category, ContainerRequestContext request, Operator operator) {
        LevelFilter asked = LevelFilter.parse(centre, category);
        Optional<CentreCode> chosen = PresentCentre.listed(request, asked.centre(), code -> covers(operator, code));
        return new LevelFilter(chosen, asked.category());
    }

    private static boolean covers(Operator operator, CentreCode centre) {
        return operator.roles().hasAt(centre, Levels.MAY_SEE);
    }

    /** Returns the filter as a query string. */
    static String query(LevelFilter filter) {
        UriBuilder query = UriBuilder.fromPath("");
        filter.centre().ifPresent(each -> query.queryParam("centre", each.value()));
        filter.category().ifPresent(each -> query.queryParam("category", each.name()));
        return query.build().toString();
    }
}
