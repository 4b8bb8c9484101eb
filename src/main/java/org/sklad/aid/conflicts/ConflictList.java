package org.sklad.aid.conflicts;

import java.util.List;
import org.sklad.access.offline.ConflictKind;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of open conflicts. */
final class ConflictList {
    static final Listing<ConflictFilter, Conflict, PlaceInTime> LIST = Listing.<ConflictFilter, Conflict>latest(
                    "conflicts", "conflicts.conflicts")
            .link(Conflict::id)
            .purpose("conflicts.conflicts.purpose")
            .empty("conflicts.conflicts.empty")
            .choice("kind", "conflicts.conflict.kind", List.of(ConflictKind.values()), ConflictList::words)
            .period()
            .shown("conflicts.conflict.what", each -> new Shown.Words(each.what()))
            .file(Column.time("handouts.handout.recorded-at", "#date+recorded", Conflict::recordedAt))
            .file(Column.time("handouts.handout.occurred-at", "#date+occurred", Conflict::occurredAt))
            .fileText(
                    "handouts.handout.centre",
                    "#loc+code",
                    each -> each.centre().value())
            .words("conflicts.conflict.kind", "#status", each -> each.kind().name(), each -> words(each.kind()))
            .fileText("conflicts.conflict.subject", "", Conflict::subject)
            .fileText("conflicts.conflict.detail", "", Conflict::detail)
            .column(
                    Column.text(
                            "handouts.handout.person",
                            "",
                            each -> each.person().map(CaseCode::value).orElse("")),
                    ConflictList::whom)
            .shown("handouts.handout.centre", each -> new Shown.Named(each.centre()))
            .shown("handouts.handout.occurred-at", each -> new Shown.Time(each.occurredAt()))
            .named("handouts.handout.operator", "", each -> each.operator())
            .fileText("conflicts.conflict.device", "", Conflict::device)
            .fileText("handouts.handout.id", "", each -> each.handout().toString())
            .fileText("conflicts.conflict.id", "", each -> each.id().toString());

    private ConflictList() {}

    private static Message words(ConflictKind kind) {
        return Message.of("conflicts.conflict.kind." + kind);
    }

    private static Shown whom(Conflict each) {
        return each.person()
                .<Shown>map(Shown.Person::new)
                .orElseGet(() -> new Shown.Words(
                        Message.of(each.unknown() ? "returns.offline.unknown" : "conflicts.conflict.group")));
    }
}
