package org.sklad.aid.needs;

import java.util.List;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of needs. Only programs, files and paper show it: people see the pick list. */
final class NeedList {
    static final Listing<NeedFilter, ListedNeed, PlaceInTime> LIST = Listing.<NeedFilter, ListedNeed>latest(
                    "needs", "needs.needs")
            .choice("state", "needs.state", List.of(NeedState.values()), NeedList::words)
            .choice("urgency", "needs.urgency", List.of(Urgency.values()), NeedList::words)
            .typed("beneficiary", "needs.person")
            .typed("item", "needs.item")
            .period()
            .time("needs.assessed-at", "#date+assessed", each -> each.need().assessedAt())
            .named("needs.centre", "#loc+code", each -> each.need().centre())
            .column(
                    Column.text(
                            "needs.person",
                            "#beneficiary+code",
                            each -> each.need().caseCode().value()),
                    each -> new Shown.Person(each.need().caseCode()))
            .shown("needs.goods", each -> new Shown.Words(each.title()))
            .fileText(
                    "needs.item",
                    "#item+code",
                    each -> each.need().item().map(Sku::value).orElse(""))
            .fileText(
                    "needs.style",
                    "#item+style",
                    each -> each.need().style().map(StyleCode::value).orElse(""))
            .files(ItemColumns.names(each -> each.item().styleTitle()))
            .files(ItemColumns.facts(ListedNeed::item))
            .text("needs.size", "#item+size", each -> each.need().size())
            .whole("needs.quantity", "#item+num+needed", each -> each.need().quantity())
            .whole("needs.met", "#item+num+met", each -> each.need().met())
            .whole("needs.reserved", "#item+num+reserved", each -> each.need().reserved())
            .file(ItemColumns.unit(ListedNeed::item))
            .words(
                    "needs.urgency",
                    "#severity",
                    each -> each.need().urgency().name(),
                    each -> words(each.need().urgency()))
            .words(
                    "needs.state",
                    "#status",
                    each -> each.need().state().name(),
                    each -> words(each.need().state()))
            .fileText(
                    "needs.assessed-by",
                    "#contact+name",
                    each -> each.need().assessedBy().value())
            .fileText("needs.id", "#meta+id", each -> each.need().id().toString());

    private NeedList() {}

    static Message words(Urgency urgency) {
        return Message.of("needs.urgency." + urgency);
    }

    private static Message words(NeedState state) {
        return Message.of("needs.state." + state);
    }
}
