package org.sklad.goods.transfers;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of transfers. */
final class TransferList {
    static final Listing<TransferFilter, Transfer, PlaceInTime> LIST = Listing.<TransferFilter, Transfer>latest(
                    "transfers", "transfers.transfers")
            .link(Transfer::id)
            .purpose("transfers.transfers-purpose")
            .empty("transfers.transfers-empty")
            .tabs("state", "transfers.by-state", List.of(TransferState.values()), TransferState::words)
            .typed("operator", "moves.operator", Username::find)
            .period()
            .text("transfers.number", "#meta+id", each -> each.number().value())
            .file(Column.coded(
                    "moves.state",
                    "#status+code",
                    each -> each.state().name(),
                    each -> each.state().words()))
            .fileText("moves.from", "#loc+code+from", Transfer::from)
            .fileText("moves.to", "#loc+code+to", Transfer::to)
            .shown("moves.way", each -> new Shown.Words(Message.of("stock.way", each.from(), each.to())))
            .time("transfers.drafted-at", "#date+drafted", Transfer::draftedAt)
            .named("moves.operator", "#contact+name", each -> each.operator())
            .file(Column.optional("transfers.dispatched-at", "#date+sent", Transfer::dispatchedAt, Cell.Time::new))
            .fileText("transfers.dispatched-by", "#contact+name+sent", Transfer::dispatchedBy)
            .file(Column.optional("transfers.received-at", "#date+received", Transfer::receivedAt, Cell.Time::new))
            .shown("moves.state", each -> each.state().chip())
            .fileText("moves.id", "#meta+id+uuid", each -> each.id().toString());

    private TransferList() {}
}
