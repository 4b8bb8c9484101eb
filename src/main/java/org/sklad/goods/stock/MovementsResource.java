package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
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
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The movements of goods in the operator's centres, centre by centre, latest first. */
@Path("/api/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
public final class MovementsResource {
    private static final List<Column<MovementLine>> COLUMNS = Column.join(
            List.of(
                    Column.whole(
                            "stock.movement.number",
                            "#meta+id",
                            line -> line.movement().id()),
                    Column.text(
                            "stock.movement.kind",
                            "#activity+code",
                            line -> line.movement().kind().name())),
            ItemColumns.of(MovementLine::item),
            List.of(
                    Column.text(
                            "stock.lot",
                            "#item+lot+code",
                            line -> line.movement().lot().toString()),
                    Column.text(
                            "stock.lot.number",
                            "#item+lot+number",
                            line -> line.movement().number()),
                    new Column<>(
                            "stock.expires-on",
                            "#date+expiry",
                            line -> line.movement().expiresOn().cell()),
                    Column.text(
                            "stock.movement.from",
                            "#loc+from+code",
                            line -> line.movement().from()),
                    Column.text(
                            "stock.movement.from-box",
                            "",
                            line -> line.movement().fromBox().digits().orElse("")),
                    Column.text(
                            "stock.movement.to",
                            "#loc+to+code",
                            line -> line.movement().to()),
                    Column.text(
                            "stock.movement.to-box",
                            "",
                            line -> line.movement().toBox().digits().orElse("")),
                    Column.whole(
                            "stock.quantity",
                            "#item+num",
                            line -> line.movement().quantity()),
                    Column.text(
                            "stock.movement.reason",
                            "#cause+code",
                            line -> line.movement().reason().map(Enum::name).orElse("")),
                    Column.text(
                            "stock.movement.document",
                            "#meta+document",
                            line -> line.movement().document().toString()),
                    Column.text(
                            "stock.movement.operator",
                            "#contact+code",
                            line -> line.movement().operator().value()),
                    Column.time(
                            "stock.movement.occurred-at",
                            "#date+occurred",
                            line -> line.movement().occurredAt()),
                    Column.time(
                            "stock.movement.recorded-at",
                            "#date+recorded",
                            line -> line.movement().recordedAt())));

    private final Stock stock;

    MovementsResource(Stock stock) {
        this.stock = stock;
    }

    /** Lists each movement once, even if its ends are in two centres. */
    @GET
    public Rows<MovementAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("item") @Nullable String item,
            @QueryParam("lot") @Nullable String lot,
            @QueryParam("since") @Nullable String since,
            @QueryParam("next") @Nullable String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        Optional<MovementPlace> after = Optional.ofNullable(next).map(MovementPlace::parse);
        List<MovementLine> fetched = stock.movements(filter(centre, item, lot, since), after, most + 1, operator);
        return Rows.page(fetched, most, line -> line.place().toString()).map(MovementAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<MovementLine> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("item") @Nullable String item,
            @QueryParam("lot") @Nullable String lot,
            @QueryParam("since") @Nullable String since) {
        MovementFilter filter = filter(centre, item, lot, since);
        stock.requireSeen(filter.centre(), operator);
        return new Sheet<>(
                "movements",
                COLUMNS,
                last -> stock.movements(filter, last.map(MovementLine::place), Sheet.RANGE, operator));
    }

    private static MovementFilter filter(
            @Nullable String centre, @Nullable String item, @Nullable String lot, @Nullable String since) {
        return new MovementFilter(
                CentreCode.asked(centre),
                StockParams.item(item),
                Optional.ofNullable(lot).filter(each -> !each.isEmpty()).map(StockParams::lot),
                StockParams.instant("since", since));
    }
}
