package org.sklad.aid.returns;

import java.util.List;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Part;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The list of the returns of one handout. It has no page: the page of the handout shows it. */
final class ReturnList {
    static final Listing<Unfiltered, ReturnDetails, PlaceInTime> LIST = Listing.<Unfiltered, ReturnDetails>latest(
                    "returns", "returns.return.one")
            .time("handouts.handout.recorded-at", "#date+recorded", ReturnDetails::recordedAt)
            .shown("returns.desk.goods", ReturnList::goods)
            .each(
                    ReturnDetails::lines,
                    Column.join(
                            List.<Column<Part<ReturnDetails, ReturnDetails.Line>>>of(Column.whole(
                                    "returns.return.handout-line",
                                    "",
                                    line -> line.part().handoutLine())),
                            ItemColumns.of(line -> line.part().item()),
                            List.of(
                                    Column.text(
                                            "handouts.handout.lot",
                                            "",
                                            line -> line.part().lot().toString()),
                                    Column.whole(
                                            "handouts.handout.returned",
                                            "#output+returned",
                                            line -> line.part().quantity()),
                                    Column.text(
                                            "returns.return.location",
                                            "",
                                            line -> line.part().location().toString()))))
            .named("handouts.handout.operator", "", each -> each.operator())
            .column(
                    Column.text(
                            "returns.return.taken-back-too",
                            "#status",
                            each -> String.valueOf(each.reversal().isPresent())),
                    each -> Shown.of(each.reversal(), reversal -> new Shown.Time(reversal.recordedAt())))
            .fileText("handouts.handout.id", "", each -> each.id().toString());

    private ReturnList() {}

    private static Shown goods(ReturnDetails each) {
        return Shown.lines(
                each.lines(),
                line -> new Shown.Words(Message.of(
                        "platform.list.times", line.quantity(), line.item().title(line.quantity()))));
    }
}
