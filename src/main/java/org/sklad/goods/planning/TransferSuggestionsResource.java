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

/** The API for suggested transfers to centres that are short of an item. */
@Path("/api/v1/transfer-suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class TransferSuggestionsResource {
    private static final List<Column<Suggestion>> COLUMNS = Column.join(
            List.of(
                    Column.text(
                            "planning.from",
                            "#loc+code+from",
                            each -> each.from().value()),
                    Column.text("planning.to", "#loc+code+to", each -> each.to().value())),
            ItemColumns.of(Suggestion::item),
            List.of(
                    Column.whole("planning.quantity", "#item+num", Suggestion::quantity),
                    Column.whole("planning.missing-there", "#item+num+missing", Suggestion::missing),
                    Column.text("planning.cause", "", each -> each.cause().name())));

    private final Shortages shortages;

    TransferSuggestionsResource(Shortages shortages) {
        this.shortages = shortages;
    }

    /** Lists suggestions by item; {@code centre} restricts the sender. */
    @GET
    public Rows<SuggestionAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("category") @Nullable String category,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        LevelFilter filter = LevelFilter.parse(centre, category);
        return shortages.suggestions(filter, next, Rows.limit(limit), operator).map(SuggestionAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Suggestion> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("category") @Nullable String category) {
        LevelFilter filter = LevelFilter.parse(centre, category);
        shortages.suggestions(filter, "", 1, operator);
        return new Sheet<>("transfer-suggestions", COLUMNS, last -> shortages.suggestionsAfter(filter, last, operator));
    }
}
