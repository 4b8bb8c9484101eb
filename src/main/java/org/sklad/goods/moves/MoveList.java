package org.sklad.goods.moves;

import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;

/** The list of moves. */
final class MoveList {
    static final Listing<CentreAndPeriod, Move, PlaceInTime> LIST = Listing.<CentreAndPeriod, Move>latest(
                    "moves", "moves.moves")
            .link(Move::id)
            .purpose("moves.purpose")
            .empty("moves.empty")
            .period()
            .shown(
                    "moves.way",
                    each -> new Shown.Words(Message.of(
                            "stock.way",
                            new LocationAddress(each.centre(), each.from()),
                            new LocationAddress(each.centre(), each.to()))))
            .time("moves.recorded-at", "#date+recorded", Move::recordedAt)
            .fileText("moves.centre", "#loc+code", each -> each.centre().value())
            .fileText("moves.from", "#loc+code+from", each -> each.from().value())
            .fileText("moves.to", "#loc+code+to", each -> each.to().value())
            .whole("moves.lines", "#indicator+lines+num", Move::lastLine)
            .chip("moves.state", "#status+code", MoveSummary::state, MoveList::chip)
            .named("moves.operator", "#contact+name", each -> each.operator())
            .fileText("moves.reversal-reason", "#description", Move::reversalReason)
            .fileText("moves.id", "#meta+id+uuid", each -> each.id().toString());

    private MoveList() {}

    private static Shown.Chip chip(Move each) {
        return each.isOpen()
                ? new Shown.Chip("done", Message.of("moves.state.posted"))
                : new Shown.Chip("neutral", Message.of("moves.state.reversed"));
    }
}
