package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The API for the appeal to donors: shortages that no other centre can cover. */
@Path("/api/v1/appeal")
@Produces(MediaType.APPLICATION_JSON)
public final class AppealResource {
    private static final List<Column<Balanced>> COLUMNS = Column.join(
            ItemColumns.of(Balanced::item),
            List.of(
                    Column.text(
                            "planning.season",
                            "#item+season",
                            each -> each.item().facts().season().name()),
                    Column.whole("planning.missing", "#item+num+missing", Balanced::missing),
                    Column.whole("planning.covered", "#item+num+covered", Balanced::covered),
                    Column.whole("planning.asked", "#item+num+asked", Balanced::asked)));

    private final Shortages shortages;

    AppealResource(Shortages shortages) {
        this.shortages = shortages;
    }

    /** Lists the appeal by item. */
    @GET
    public Rows<AppealAnswer> list(
            @Auth Operator operator,
            @QueryParam("category") @Nullable String category,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        LevelFilter filter = LevelFilter.parse(null, category);
        return shortages.appeal(filter, next, Rows.limit(limit), operator).map(AppealAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Balanced> export(@Auth Operator operator, @QueryParam("category") @Nullable String category) {
        LevelFilter filter = LevelFilter.parse(null, category);
        shortages.appeal(filter, "", 1, operator);
        return new Sheet<>("appeal", COLUMNS, last -> shortages.appealAfter(filter, last, operator));
    }
}
