package org.sklad.goods.planning;

import jakarta.ws.rs.core.UriBuilder;

/** Common parts of the pages of planning with rows of their own. */
final class PlanningPage {
    static final int ROWS = 50;

    private PlanningPage() {}

    /** Returns the filter as a query string. */
    static String query(LevelFilter filter) {
        UriBuilder query = UriBuilder.fromPath("");
        filter.code().ifPresent(each -> query.queryParam("centre", each.value()));
        filter.wanted().ifPresent(each -> query.queryParam("category", each.name()));
        return query.build().toString();
    }
}
