package org.sklad.goods.receiving;

import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;

/** The discrepancy list as a file. */
final class DiscrepancySheet {
    /** A discrepancy with its item. */
    record Row(Discrepancy discrepancy, Item item) {}

    private static final List<Column<Row>> COLUMNS = Column.join(
            List.of(Column.coded(
                    "receiving.discrepancy",
                    "#status+code",
                    row -> row.discrepancy().kind().name(),
                    row -> Message.of(
                            "receiving.discrepancy." + row.discrepancy().kind()))),
            ItemColumns.of(Row::item),
            List.of(
                    Column.text(
                            "receiving.lot-number",
                            "#item+lot",
                            row -> row.discrepancy().number()),
                    new Column<>(
                            "receiving.expires-on",
                            "#date+expiry",
                            row -> row.discrepancy()
                                    .expiresOn()
                                    .date()
                                    .<Cell>map(Cell.Day::new)
                                    .orElse(Cell.NONE)),
                    Column.whole(
                            "receiving.quantity",
                            "#item+quantity+num",
                            row -> row.discrepancy().quantity()),
                    Column.text(
                            "receiving.reason",
                            "#description",
                            row -> row.discrepancy().reason())));

    private DiscrepancySheet() {}

    /** Creates a sheet of all discrepancies, without paging. A consignment has at most a page or two. */
    static Sheet<Row> of(DiscrepancyList list) {
        List<Row> rows = list.discrepancies().stream()
                .map(each -> new Row(each, list.item(each)))
                .toList();
        return new Sheet<>("discrepancies", COLUMNS, last -> last.isPresent() ? List.of() : rows);
    }
}
