package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The API for shortages in the centres and their reasons. */
@Path("/api/v1/shortages")
@Produces(MediaType.APPLICATION_JSON)
public final class ShortagesResource {
    private static final List<Column<Measured>> COLUMNS = Column.join(
            List.of(Column.text(
                    "planning.centre", "#loc+code", each -> each.centre().value())),
            ItemColumns.of(Measured::item),
            List.of(
                    Column.text("planning.why", "#status", ShortagesResource::why),
                    Column.whole("planning.available", "#item+num+available", Measured::available),
                    Column.whole("planning.needed", "#item+num+needed", Measured::needed),
                    Column.whole("planning.minimum", "#item+num+minimum", Measured::minimum),
                    Column.whole("planning.target", "#item+num+target", Measured::target),
                    Column.whole("planning.missing", "#item+num+missing", Measured::missing),
                    Column.whole("planning.used", "#item+num+used", Measured::used),
                    new Column<>("planning.days-left", "", LevelSheet::daysLeft),
                    Column.whole("planning.coming", "#item+num+transit", Measured::onTheWay)));

    private final Shortages shortages;

    ShortagesResource(Shortages shortages) {
        this.shortages = shortages;
    }

    private static String why(Measured measured) {
        return measured.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Lists shortages by centre and item. */
    @GET
    public Rows<ShortageAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("category") @Nullable String category,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        LevelFilter filter = LevelFilter.parse(centre, category);
        return shortages.list(filter, next, Rows.limit(limit), operator).map(ShortageAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Measured> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("category") @Nullable String category) {
        LevelFilter filter = LevelFilter.parse(centre, category);
        shortages.list(filter, "", 1, operator);
        return new Sheet<>("shortages", COLUMNS, last -> shortages.after(filter, last, Sheet.RANGE, operator));
    }
}
