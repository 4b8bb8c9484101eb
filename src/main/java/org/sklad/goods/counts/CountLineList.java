package org.sklad.goods.counts;

import java.util.Map;
import java.util.Objects;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of the lines of a count. */
final class CountLineList {
    /** A line with its item and the centre of the count. */
    record Row(CountLine line, Item item, CentreCode centre) {}

    /** Without balances, while a blind count runs. */
    private static final Listing<CountLineFilter, Row, CountPlace> BLIND = counted();

    private static final Listing<CountLineFilter, Row, CountPlace> COMPARED = counted()
            .whole(
                    "counts.expected",
                    "#indicator+expected+num",
                    each -> each.line().expected())
            .whole(
                    "counts.difference",
                    "#indicator+difference+num",
                    each -> each.line().difference())
            .column(
                    new Column<>(
                            "counts.value",
                            "#value",
                            each -> each.line()
                                    .worth()
                                    .<Cell>map(worth -> new Cell.Decimal(worth.amount()))
                                    .orElse(Cell.NONE)),
                    each -> Shown.of(each.line().worth(), worth -> new Shown.Money(worth.amount(), worth.currency())))
            .fileText(
                    "counts.currency",
                    "#currency+code",
                    each -> each.line().worth().map(DifferenceValue::currency).orElse(""));

    private CountLineList() {}

    static Row row(Count count, CountLine line, Map<Sku, Item> items) {
        return new Row(line, Objects.requireNonNull(items.get(line.sku())), count.centre());
    }

    static Listing<CountLineFilter, Row, CountPlace> of(Count count) {
        return count.showsBooks() ? COMPARED : BLIND;
    }

    private static Listing<CountLineFilter, Row, CountPlace> counted() {
        return Listing.<CountLineFilter, Row, CountPlace>of(
                        "count", "counts.lines", new Places<>(CountPlace::parse, row -> CountPlace.of(row.line())))
                .flag("differing", "counts.differences")
                .shown("counts.item", each -> new Shown.Words(each.item().title()))
                .files(ItemColumns.of(Row::item))
                .fileText(
                        "counts.lot",
                        "#item+code+lot",
                        each -> each.line().lot().toString())
                .text("counts.lot-number", "#item+id+lot", each -> each.line().number())
                .column(
                        Column.text(
                                "counts.expires-on",
                                "#date+expiry",
                                each -> each.line()
                                        .expiresOn()
                                        .date()
                                        .map(Object::toString)
                                        .orElse("")),
                        each -> Shown.of(each.line().expiresOn().date(), Shown.Day::new))
                .column(
                        Column.text(
                                "counts.location",
                                "#loc+code+place",
                                each -> each.line().location().value()),
                        each -> new Shown.Named(
                                new LocationAddress(each.centre(), each.line().location())))
                .text(
                        "counts.box",
                        "#loc+code+box",
                        each -> each.line().box().digits().orElse(""))
                .whole(
                        "counts.counted",
                        "#indicator+counted+num",
                        each -> each.line().quantity())
                .column(
                        Column.coded(
                                "counts.to-recount",
                                "#status+code",
                                each -> each.line().recount().map(Enum::name).orElse(""),
                                each -> Message.of("counts.recount."
                                        + each.line().recount().orElseThrow())),
                        each -> Shown.of(
                                each.line().recount(), why -> new Shown.Words(Message.of("counts.recount." + why))));
    }
}
