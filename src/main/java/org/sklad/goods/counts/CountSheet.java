package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;

/** The export of the lines of a count; without balances while a blind count runs. */
final class CountSheet {
    /** A line with its item. */
    record Row(CountLine line, Item item) {}

    private static final List<Column<CountLine>> COUNTED = List.of(
            Column.text("counts.lot", "#item+code+lot", each -> each.lot().toString()),
            Column.text("counts.lot-number", "#item+id+lot", CountLine::number),
            Column.text("counts.expires-on", "#date+expiry", each -> expiry(each.expiresOn())),
            Column.text(
                    "counts.location",
                    "#loc+code+place",
                    each -> each.location().value()),
            Column.text(
                    "counts.box", "#loc+code+box", each -> each.box().digits().orElse("")),
            Column.whole("counts.counted", "#indicator+counted+num", CountLine::quantity),
            Column.text(
                    "counts.to-recount",
                    "#status+code",
                    each -> each.recount().map(Enum::name).orElse("")));

    private static final List<Column<CountLine>> COMPARED = List.of(
            Column.whole("counts.expected", "#indicator+expected+num", CountLine::expected),
            Column.whole("counts.difference", "#indicator+difference+num", CountLine::difference),
            new Column<>(
                    "counts.value",
                    "#value",
                    each -> each.worth()
                            .<Cell>map(worth -> new Cell.Decimal(worth.amount()))
                            .orElse(Cell.NONE)),
            Column.text(
                    "counts.currency",
                    "#currency+code",
                    each -> each.worth().map(Worth::currency).orElse("")));

    private CountSheet() {}

    static Sheet<Row> of(Counts counts, UUID id, Operator by) {
        boolean compared = counts.find(id, by).showsBooks();
        List<Column<Row>> columns = Column.join(
                ItemColumns.of(Row::item),
                Column.ofPart(COUNTED, Row::line),
                compared ? Column.ofPart(COMPARED, Row::line) : List.of());
        return new Sheet<>("count", columns, last -> rows(counts, id, part(last.map(Row::line)), by));
    }

    private static List<Row> rows(Counts counts, UUID id, CountListing part, Operator by) {
        List<CountLine> lines = counts.lines(id, part, by);
        Map<Sku, Item> items = counts.items(lines.stream().map(CountLine::sku));
        return lines.stream()
                .map(line -> new Row(line, Objects.requireNonNull(items.get(line.sku()))))
                .toList();
    }

    private static CountListing part(Optional<CountLine> last) {
        return last.map(line -> new CountListing(line.sku().value(), line.line(), Sheet.RANGE))
                .orElse(new CountListing("", 0, Sheet.RANGE));
    }

    private static String expiry(Expiry expiry) {
        return expiry.date().map(Object::toString).orElse("");
    }
}
