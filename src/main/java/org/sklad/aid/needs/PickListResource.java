package org.sklad.aid.needs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** API of the pick list: goods to pick for people, without names, and their location. */
@Path("/api/v1/needs/pick-list")
@Produces(MediaType.APPLICATION_JSON)
public final class PickListResource {
    private static final int LINES_AT_ONCE = 500;

    private static final List<Column<PickLine>> COLUMNS = Column.join(
            List.of(
                    Column.text(
                            "needs.centre", "#loc+code", line -> line.centre().value()),
                    Column.text(
                            "needs.item",
                            "#item+code",
                            line -> open(line, line.row().item().map(Sku::value).orElse(""))),
                    Column.text(
                            "needs.style",
                            "#item+style",
                            line -> open(
                                    line,
                                    line.row().style().map(StyleCode::value).orElse("")))),
            ItemColumns.names(PickListResource::title),
            List.of(
                    Column.text("needs.size", "#item+size", line -> line.row().size()),
                    Column.whole(
                            "needs.to-pick",
                            "#item+num+needed",
                            line -> line.row().unmet()),
                    ItemColumns.unit(PickLine::item),
                    Column.text(
                            "needs.person",
                            "#beneficiary+code",
                            line -> line.row().caseCode().value()),
                    Column.text(
                            "needs.clothes",
                            "#beneficiary+size+clothes",
                            line -> line.row().clothes()),
                    Column.text(
                            "needs.shoes",
                            "#beneficiary+size+shoes",
                            line -> line.row().shoes()),
                    Column.text(
                            "needs.urgency",
                            "#severity",
                            line -> line.row().urgency().name()),
                    Column.text(
                            "needs.location",
                            "#loc+location",
                            line -> line.where()
                                    .map(each -> each.location().value())
                                    .orElse("")),
                    Column.text(
                            "needs.lot",
                            "#item+lot+code",
                            line -> line.where()
                                    .map(each -> each.lot().toString())
                                    .orElse("")),
                    Column.whole("needs.standing", "#item+num+available", PickLine::standing),
                    Column.whole(
                            "needs.reserved",
                            "#item+num+reserved",
                            line -> line.row().reserved()),
                    new Column<>(
                            "needs.reserved-until",
                            "#date+reserved",
                            line -> line.row()
                                    .reservedUntil()
                                    .<Cell>map(Cell.Day::new)
                                    .orElse(Cell.NONE)),
                    Column.time(
                            "needs.assessed-at",
                            "#date+assessed",
                            line -> line.row().assessedAt()),
                    Column.text("needs.id", "#meta+id", line -> line.row().id().toString())));

    private final PickList picks;

    /** Hides the code of a sensitive item, which is found by its lot alone. A list of these columns is printed and carried about. */
    private static String open(PickLine line, String text) {
        return line.item().facts().sensitive() ? "" : text;
    }

    private static Message title(PickLine line) {
        return line.item().facts().sensitive()
                ? line.item().discreetTitle()
                : line.item().styleTitle();
    }

    PickListResource(PickList picks) {
        this.picks = picks;
    }

    /** Lists the lines by centre, then by item, the most urgent first. */
    @GET
    public Rows<PickAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        List<PickLine> lines = picks.list(Optional.ofNullable(centre), PickPlace.parse(next), most + 1, operator);
        return Rows.page(lines, most, line -> line.place().toString()).map(PickAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<PickLine> export(@Auth Operator operator, @QueryParam("centre") @Nullable CentreCode centre) {
        Optional<CentreCode> asked = Optional.ofNullable(centre);
        picks.list(asked, Optional.empty(), 1, operator);
        return new Sheet<>(
                "pick-list", COLUMNS, last -> picks.list(asked, last.map(PickLine::place), LINES_AT_ONCE, operator));
    }
}
