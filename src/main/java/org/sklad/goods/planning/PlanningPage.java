package org.sklad.goods.planning;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;

/** What the lists of planning have in common as pages. */
final class PlanningPage {
    static final int ROWS = 50;

    private PlanningPage() {}

    /** What the address asks for; without a centre in it, of the chosen one, where the operator sees its levels. */
    static LevelFilter filter(
            @Nullable String centre, @Nullable String category, ContainerRequestContext request, Operator operator) {
        LevelFilter asked = LevelFilter.parse(centre, category);
        Optional<CentreCode> chosen = PresentCentre.listed(request, asked.centre(), code -> covers(operator, code));
        return new LevelFilter(chosen, asked.category());
    }

    private static boolean covers(Operator operator, CentreCode centre) {
        return operator.roles().hasAt(centre, Levels.MAY_SEE);
    }

    /** The same list as the end of an address. */
    static String query(LevelFilter filter) {
        UriBuilder query = UriBuilder.fromPath("");
        filter.centre().ifPresent(each -> query.queryParam("centre", each.value()));
        filter.category().ifPresent(each -> query.queryParam("category", each.name()));
        return query.build().toString();
    }
}
