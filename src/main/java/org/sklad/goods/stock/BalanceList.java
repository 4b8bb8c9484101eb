package org.sklad.goods.stock;

import java.util.List;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of balances. The page of a centre's stock sums them by item, and so has rows of its own. */
final class BalanceList {
    static final Listing<BalanceParams, BalanceLine, BalancePlace> LIST =
            Listing.<BalanceParams, BalanceLine, BalancePlace>of(
                            "balances",
                            "stock.balances",
                            new Places<>(BalancePlace::parse, line -> BalancePlace.of(line.balance())))
                    .typed("words", "catalogue.search")
                    .typed("item", "catalogue.column.item")
                    .choice("category", "catalogue.category", List.of(Category.values()), CatalogueWords::of)
                    .typed("location", "stock.location")
                    .day("expiresBefore", "stock.expires-before")
                    .flag("virtual", "stock.virtual")
                    .fileText(
                            "stock.centre", "#loc+code", line -> line.balance().centre())
                    .fileText(
                            "stock.location",
                            "#loc+location+code",
                            line -> line.balance().location())
                    .shown(
                            "stock.location",
                            line -> new Shown.Named(new LocationAddress(
                                    line.balance().centre(), line.balance().location())))
                    .shown(
                            "catalogue.column.item",
                            line -> new Shown.Words(line.item().title()))
                    .ordered(BalanceOrder.ITEM)
                    .files(ItemColumns.of(BalanceLine::item))
                    .digits(
                            "stock.lot",
                            "#item+lot+code",
                            line -> line.balance().lot())
                    .text(
                            "stock.lot.number",
                            "#item+lot+number",
                            line -> line.balance().number())
                    .column(
                            new Column<>(
                                    "stock.expires-on",
                                    "#date+expiry",
                                    line -> line.balance().expiresOn().cell()),
                            line -> Shown.of(line.balance().expiresOn().date(), Shown.Day::new))
                    .ordered(BalanceOrder.EXPIRES_ON)
                    // The workbook can be imported, so it has the code alone.
                    .column(
                            Column.text(
                                    "stock.status",
                                    "#status",
                                    line -> line.balance().status().name()),
                            line -> new Shown.Words(
                                    Message.of("stock.status." + line.balance().status())))
                    .column(
                            Column.text(
                                    "stock.box",
                                    "",
                                    line -> line.balance().box().digits().orElse("")),
                            line -> Shown.of(line.balance().box().digits(), Shown.Code::new))
                    .whole(
                            "stock.quantity",
                            "#item+num+stock",
                            line -> line.balance().quantity())
                    .whole("stock.available", "#item+num+available", BalanceLine::available)
                    .shown(
                            "catalogue.unit",
                            line -> new Shown.Words(
                                    CatalogueWords.of(line.item().unit())))
                    .fileText(
                            "stock.donor",
                            "#org+code+donor",
                            line -> line.balance().donor())
                    .fileText(
                            "stock.funding-source",
                            "#org+code+funder",
                            line -> line.balance().fundingSource())
                    .fileText("stock.restriction", "", line -> line.balance().restriction())
                    .file(new Column<>(
                            "stock.unit-value",
                            "#value",
                            line -> line.balance()
                                    .value()
                                    .<Cell>map(value -> new Cell.Decimal(value.amount()))
                                    .orElse(Cell.NONE)))
                    .fileText(
                            "stock.currency",
                            "#currency",
                            line -> line.balance().currency());

    private BalanceList() {}
}
