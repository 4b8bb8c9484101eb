package org.sklad.goods.writeoffs;

import java.util.stream.Stream;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;

/** The list of write-offs. */
final class WriteOffList {
    static final Listing<WriteOffFilter, WriteOff, PlaceInTime> LIST = Listing.<WriteOffFilter, WriteOff>latest(
                    "write-offs", "writeoffs.write-offs")
            .link(WriteOff::id)
            .purpose("writeoffs.purpose")
            .empty("writeoffs.empty")
            .choice(
                    "reason",
                    "writeoffs.reason",
                    Stream.of(Reason.values()).filter(Reason::isOfWriteOff).toList(),
                    WriteOffList::words)
            .period()
            .text("writeoffs.number", "#meta+id", each -> each.number().value())
            .time("writeoffs.recorded-at", "#date+recorded", WriteOff::recordedAt)
            .fileText("writeoffs.centre", "#loc+code", each -> each.centre().value())
            .fileText(
                    "writeoffs.location",
                    "#loc+location+code",
                    each -> each.location().value())
            .shown("writeoffs.location", each -> new Shown.Named(new LocationAddress(each.centre(), each.location())))
            .words("writeoffs.reason", "#cause+code", each -> each.reason().name(), each -> words(each.reason()))
            .fileText("writeoffs.note", "#description", WriteOff::note)
            .fileText("writeoffs.commission", "#contact+commission", WriteOff::commission)
            .chip("writeoffs.state", "#status+code", WriteOffSummary::state, WriteOffList::chip)
            .named("writeoffs.operator", "#contact+name", each -> each.operator())
            .fileText("writeoffs.reversal-reason", "#description+reversal", WriteOff::reversalReason)
            .fileText("writeoffs.id", "#meta+id+uuid", each -> each.id().toString());

    private WriteOffList() {}

    private static Message words(Reason reason) {
        return Message.of("stock.reason." + reason);
    }

    private static Shown.Chip chip(WriteOff each) {
        return each.isOpen()
                ? new Shown.Chip("done", Message.of("writeoffs.state.posted"))
                : new Shown.Chip("neutral", Message.of("writeoffs.state.reversed"));
    }
}
