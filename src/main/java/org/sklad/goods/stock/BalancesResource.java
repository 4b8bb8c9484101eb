package org.sklad.goods.stock;

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
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The balances of the operator's centres. */
@Path("/api/v1/balances")
@Produces(MediaType.APPLICATION_JSON)
public final class BalancesResource {
    private static final List<Column<BalanceLine>> COLUMNS = Column.join(
            List.of(
                    Column.text(
                            "stock.centre",
                            "#loc+code",
                            line -> line.balance().centre().value()),
                    Column.text(
                            "stock.location",
                            "#loc+location+code",
                            line -> line.balance().location().value())),
            ItemColumns.of(BalanceLine::item),
            List.of(
                    Column.text(
                            "stock.lot",
                            "#item+lot+code",
                            line -> line.balance().lot().toString()),
                    Column.text(
                            "stock.lot.number",
                            "#item+lot+number",
                            line -> line.balance().number()),
                    new Column<>(
                            "stock.expires-on",
                            "#date+expiry",
                            line -> line.balance().expiresOn().cell()),
                    Column.text(
                            "stock.status",
                            "#status",
                            line -> line.balance().status().name()),
                    Column.text(
                            "stock.box",
                            "",
                            line -> line.balance().box().digits().orElse("")),
                    Column.whole(
                            "stock.quantity",
                            "#item+num+stock",
                            line -> line.balance().quantity()),
                    Column.whole("stock.available", "#item+num+available", BalanceLine::available),
                    Column.text(
                            "stock.donor",
                            "#org+code+donor",
                            line -> line.balance().donor().value()),
                    Column.text(
                            "stock.funding-source",
                            "#org+code+funder",
                            line -> line.balance().fundingSource().value()),
                    Column.text("stock.restriction", "", line -> line.balance().restriction()),
                    new Column<>(
                            "stock.unit-value",
                            "#value",
                            line -> line.balance()
                                    .value()
                                    .<Cell>map(value -> new Cell.Decimal(value.amount()))
                                    .orElse(Cell.NONE)),
                    Column.text(
                            "stock.currency",
                            "#currency",
                            line -> line.balance().currency().orElse(""))));

    private final Stock stock;

    BalancesResource(Stock stock) {
        this.stock = stock;
    }

    /**
     * Lists balances above zero, by centre, item and expiry; with {@code expiresBefore} by centre and expiry.
     *
     * @param words a search text for items, as in the catalogue
     * @param virtual for auditors: lists by item over all centres, and includes the virtual locations, where goods come from and end, as
     * sums of movements
     */
    @GET
    public Rows<BalanceAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("location") @Nullable String location,
            @QueryParam("item") @Nullable String item,
            @QueryParam("category") @Nullable String category,
            @QueryParam("words") @Nullable String words,
            @QueryParam("expiresBefore") @Nullable String expiresBefore,
            @QueryParam("virtual") @DefaultValue("false") boolean virtual,
            @QueryParam("next") @Nullable String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        BalanceFilter filter = filter(centre, location, item, category, words, expiresBefore);
        return Rows.page(
                        fetch(virtual, filter, Optional.ofNullable(next).map(BalancePlace::parse), most + 1, operator),
                        most,
                        line -> BalancePlace.of(line.balance()).toString())
                .map(BalanceAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<BalanceLine> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("location") @Nullable String location,
            @QueryParam("item") @Nullable String item,
            @QueryParam("category") @Nullable String category,
            @QueryParam("words") @Nullable String words,
            @QueryParam("expiresBefore") @Nullable String expiresBefore,
            @QueryParam("virtual") @DefaultValue("false") boolean virtual) {
        BalanceFilter filter = filter(centre, location, item, category, words, expiresBefore);
        if (virtual) {
            stock.requireAudited(filter.centre(), operator);
        } else {
            stock.requireSeen(filter.centre(), operator);
        }
        return new Sheet<>(
                "balances",
                COLUMNS,
                last -> fetch(
                        virtual, filter, last.map(line -> BalancePlace.of(line.balance())), Sheet.RANGE, operator));
    }

    private List<BalanceLine> fetch(
            boolean virtual, BalanceFilter filter, Optional<BalancePlace> after, int limit, Operator operator) {
        return virtual
                ? stock.allBalances(filter, after, limit, operator)
                : stock.balances(filter, after, limit, operator);
    }

    private static BalanceFilter filter(
            @Nullable String centre,
            @Nullable String location,
            @Nullable String item,
            @Nullable String category,
            @Nullable String words,
            @Nullable String expiresBefore) {
        return new BalanceFilter(
                CentreCode.asked(centre),
                StockParams.location(location),
                StockParams.item(item),
                StockParams.category(category),
                StockParams.words(words),
                StockParams.date("expiresBefore", expiresBefore));
    }
}
