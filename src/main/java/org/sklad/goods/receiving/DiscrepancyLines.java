package org.sklad.goods.receiving;

import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The discrepancies of a consignment as a list. */
final class DiscrepancyLines {
    /** A discrepancy with its item. */
    record Row(Discrepancy discrepancy, Item item) {
        Message kind() {
            return Message.of("receiving.discrepancy." + discrepancy.kind());
        }
    }

    private static final Listing<Unfiltered, Row, String> LIST = Listing.<Unfiltered, Row, String>of(
                    "discrepancies", "receiving.discrepancy-list", Places.whole())
            .empty("receiving.no-discrepancies")
            .shown("receiving.item", row -> new Shown.Words(row.item().title()))
            .words(
                    "receiving.discrepancy",
                    "#status+code",
                    row -> row.discrepancy().kind(),
                    Row::kind)
            .files(ItemColumns.of(Row::item))
            .text("receiving.lot-number", "#item+lot", row -> row.discrepancy().number())
            .column(
                    new Column<>(
                            "receiving.expires-on",
                            "#date+expiry",
                            row -> row.discrepancy().expiresOn().cell()),
                    row -> Shown.of(row.discrepancy().expiresOn().date(), Shown.Day::new))
            .column(
                    Column.whole(
                            "receiving.quantity",
                            "#item+quantity+num",
                            row -> row.discrepancy().quantity()),
                    row -> new Shown.Quantity(Message.of(
                            "ledger.quantity." + row.item().unit(),
                            row.discrepancy().quantity())))
            .column(
                    Column.text(
                            "receiving.reason",
                            "#description",
                            row -> row.discrepancy().reason()),
                    row -> new Shown.Prose(row.discrepancy().reason()));

    private DiscrepancyLines() {}

    static ListReading<Unfiltered, Row, String> of(DiscrepancyList list) {
        List<Row> rows = list.discrepancies().stream()
                .map(each -> new Row(each, list.item(each)))
                .toList();
        return LIST.read(Query.unfiltered(), ListReading.Source.all(rows))
                .about("receiving.reference", new Shown.Text(list.consignment().reference()));
    }
}
