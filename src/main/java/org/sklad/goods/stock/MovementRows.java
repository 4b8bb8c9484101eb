package org.sklad.goods.stock;

import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.people.attributes.Receiver;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of movements. The cards of items and lots show them with balances, and so have rows of their own. */
final class MovementRows {
    static final Listing<MovementParams, MovementLine, MovementPlace> LIST =
            Listing.<MovementParams, MovementLine, MovementPlace>of(
                            "movements", "stock.movements", new Places<>(MovementPlace::parse, MovementLine::place))
                    .typed("item", "catalogue.column.item")
                    .typed("lot", "stock.lot")
                    .typed("since", "stock.movement.since")
                    .file(Column.whole(
                            "stock.movement.number",
                            "#meta+id",
                            line -> line.movement().id()))
                    .words(
                            "stock.movement.kind",
                            "#activity+code",
                            line -> line.movement().kind(),
                            line -> Message.of("stock.kind." + line.movement().kind()))
                    .shown(
                            "catalogue.column.item",
                            line -> new Shown.Words(line.item().title()))
                    .files(ItemColumns.of(MovementLine::item))
                    .digits(
                            "stock.lot",
                            "#item+lot+code",
                            line -> line.movement().lot())
                    .fileText(
                            "stock.lot.number",
                            "#item+lot+number",
                            line -> line.movement().number())
                    .file(new Column<>(
                            "stock.expires-on",
                            "#date+expiry",
                            line -> line.movement().expiresOn().cell()))
                    .fileText(
                            "stock.donor",
                            "#org+code+donor",
                            line -> line.movement().donorCode())
                    .fileText(
                            "stock.funding-source",
                            "#org+code+funder",
                            line -> line.movement().fundingSource())
                    .text(
                            "stock.movement.from",
                            "#loc+from+code",
                            line -> line.movement().from())
                    .fileText(
                            "stock.movement.from-box",
                            "",
                            line -> line.movement().fromBox().digits())
                    .text(
                            "stock.movement.to",
                            "#loc+to+code",
                            line -> line.movement().to())
                    .fileText(
                            "stock.movement.to-box",
                            "",
                            line -> line.movement().toBox().digits())
                    .whole(
                            "stock.quantity",
                            "#item+num",
                            line -> line.movement().quantity())
                    .files(Receiver.columns(MovementLine::receiver))
                    .file(Column.coded(
                            "stock.movement.reason",
                            "#cause+code",
                            line -> line.movement().reason().map(Enum::name).orElse(""),
                            line -> Message.of(
                                    "stock.reason." + line.movement().reason().orElseThrow())))
                    .fileText(
                            "stock.movement.document",
                            "#meta+document",
                            line -> line.movement().document())
                    .file(Column.optional(
                            "stock.movement.reverses",
                            "#meta+id+reverses",
                            line -> line.movement().reverses(),
                            Cell.Whole::new))
                    .file(Column.optional(
                            "stock.movement.reversed-by",
                            "#meta+id+reversed",
                            line -> line.movement().reversedBy(),
                            Cell.Whole::new))
                    .text(
                            "stock.movement.operator",
                            "#contact+code",
                            line -> line.movement().operator())
                    .time(
                            "stock.movement.occurred-at",
                            "#date+occurred",
                            line -> line.movement().occurredAt())
                    .file(Column.time(
                            "stock.movement.recorded-at",
                            "#date+recorded",
                            line -> line.movement().recordedAt()));

    private MovementRows() {}
}
