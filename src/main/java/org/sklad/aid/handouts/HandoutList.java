package org.sklad.aid.handouts;

import java.util.ArrayList;
import java.util.List;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Receiver;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Part;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of handouts, by centre, then latest first. Files have a line for each line of a handout. */
public final class HandoutList {
    public static final Listing<HandoutFilter, HandoutDetails, String> LIST =
            Listing.<HandoutFilter, HandoutDetails, String>of(
                            "handouts",
                            "desk.handouts",
                            Places.sorted(each -> HandoutPlace.of(each).toString()))
                    .link(HandoutDetails::id)
                    .purpose("desk.handouts.purpose")
                    .empty("desk.handouts.empty")
                    .day("on", "desk.handouts.on")
                    .choice("state", "handouts.handout.state", List.of(HandoutState.values()), HandoutList::words)
                    .typed("beneficiary", "handouts.handout.person")
                    .typed("words", "returns.desk.goods")
                    .typed("operator", "handouts.handout.operator")
                    .typed("item", "catalogue.sku")
                    .typed("lot", "handouts.handout.lot")
                    .period()
                    .time("handouts.handout.occurred-at", "#date+occurred", HandoutDetails::occurredAt)
                    .column(
                            Column.time("handouts.handout.recorded-at", "#date+recorded", HandoutDetails::recordedAt),
                            HandoutList::recordedLater)
                    .named("handouts.handout.centre", "#loc+code", HandoutDetails::centre)
                    .column(
                            Column.text(
                                    "handouts.handout.person",
                                    "",
                                    each -> each.person().map(CaseCode::value).orElse("")),
                            HandoutList::whom)
                    .files(Receiver.columns(HandoutDetails::receiver))
                    .once(Column.when(
                            each -> each.state() == HandoutState.RECORDED,
                            Column.whole("handouts.handout.heads", "#reached", HandoutDetails::reached)))
                    .shown("returns.desk.goods", HandoutList::goods)
                    .each(
                            HandoutDetails::lines,
                            Column.join(
                                    ItemColumns.of(line -> line.part().item()),
                                    List.<Column<Part<HandoutDetails, HandoutDetails.Line>>>of(
                                            Column.text(
                                                    "handouts.handout.lot",
                                                    "",
                                                    line -> line.part().lot().toString()),
                                            Column.text(
                                                    "stock.donor",
                                                    "#org+code+donor",
                                                    line -> line.part().donor().value()),
                                            Column.text(
                                                    "stock.funding-source",
                                                    "#org+code+funder",
                                                    line -> line.part()
                                                            .fundingSource()
                                                            .value()),
                                            Column.whole(
                                                    "handouts.handout.quantity",
                                                    "#output+delivered",
                                                    line -> line.part().quantity()),
                                            Column.whole(
                                                    "handouts.handout.returned",
                                                    "#output+returned",
                                                    line -> line.part().returned()),
                                            Column.text(
                                                    "handouts.handout.location",
                                                    "",
                                                    line -> line.part()
                                                            .location()
                                                            .toString()))))
                    .fileText(
                            "handouts.handout.acknowledgement",
                            "",
                            each -> each.acknowledgement().code())
                    .fileText(
                            "handouts.handout.operator",
                            "",
                            each -> each.operator().value())
                    .chip(
                            "handouts.handout.state",
                            "#status",
                            each -> each.state().name(),
                            HandoutList::chip)
                    .fileText("handouts.handout.id", "", each -> each.id().toString());

    private HandoutList() {}

    private static Message words(HandoutState state) {
        return Message.of("returns.state." + state);
    }

    private static Shown.Chip chip(HandoutDetails each) {
        return new Shown.Chip(each.reversal().isPresent() ? "neutral" : "done", words(each.state()));
    }

    /** People see the time of the record only if it is not that of the handout. */
    private static Shown recordedLater(HandoutDetails each) {
        return each.offline() || each.isFromPaper()
                ? new Shown.Lines(List.of(
                        new Shown.Chip("violet", Message.of(each.offline() ? "conflicts.offline" : "desk.paper")),
                        new Shown.Time(each.recordedAt())))
                : Shown.nothing();
    }

    private static Shown whom(HandoutDetails each) {
        return each.person()
                .<Shown>map(Shown.Person::new)
                .orElseGet(() -> new Shown.Words(
                        each.isToUnknown()
                                ? Message.of("returns.offline.unknown")
                                : Message.of("returns.handouts.group", each.heads())));
    }

    private static Shown goods(HandoutDetails each) {
        List<Shown> all = new ArrayList<>();
        each.lines().forEach(line -> {
            all.add(new Shown.Words(Message.of(
                    "platform.list.times", line.quantity(), line.item().title(line.quantity()))));
            if (line.returned() > 0) {
                all.add(new Shown.Words(Message.of("conflicts.return.came-back", line.returned())));
            }
        });
        return new Shown.Lines(all);
    }
}
