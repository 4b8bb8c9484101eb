package org.sklad.goods.counts;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of counts. */
final class CountList {
    private static final List<Column<Count>> WHAT = List.of(
            Column.coded(
                    "counts.state",
                    "#status+code",
                    each -> each.state().name(),
                    each -> each.state().words()),
            Column.text("counts.centre", "#loc+code", each -> each.centre().value()),
            Column.text(
                    "counts.location",
                    "#loc+code+place",
                    each -> each.location().map(LocationCode::value).orElse("")),
            Column.coded(
                    "counts.category",
                    "#item+category+code",
                    each -> each.category().map(Enum::name).orElse(""),
                    CountList::category));

    static final Listing<CountFilter, CountRow, PlaceInTime> LIST = Listing.<CountFilter, CountRow>latest(
                    "counts", "counts.counts")
            .link(each -> each.count().id())
            .purpose("counts.purpose")
            .empty("counts.empty")
            .tabs("state", "counts.by-state", List.of(CountState.values()), CountState::words)
            .typed("operator", "counts.operator", Username::find)
            .period()
            .shown("counts.scope", CountRow::scope)
            .shown("counts.centre", each -> new Shown.Named(each.count().centre()))
            .time("counts.opened-at", "#date+opened", each -> each.count().openedAt())
            .files(Column.ofPart(WHAT, CountRow::count))
            .files(ItemColumns.ofSome(CountRow::item))
            .fileText("counts.blind", "#status+blind", each -> each.count().blind() ? "1" : "0")
            .named("counts.operator", "#contact+name", each -> each.count().operator())
            .fileText(
                    "counts.closed-by",
                    "#contact+name+closed",
                    each -> each.count().closedBy().map(Username::value).orElse(""))
            .shown("counts.state", each -> each.count().state().chip())
            .fileText("counts.id", "#meta+id+uuid", each -> each.count().id().toString());

    private CountList() {}

    private static Message category(Count count) {
        return Message.of("catalogue.category." + count.category().orElseThrow());
    }
}
