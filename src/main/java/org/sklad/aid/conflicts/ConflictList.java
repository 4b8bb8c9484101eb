package org.sklad.aid.conflicts;

import java.util.List;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.RecordKind;
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
            .words(
                    "conflicts.conflict.record",
                    "#activity+kind",
                    each -> each.recordKind().name(),
                    each -> record(each.recordKind()))
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
            .fileText("conflicts.conflict.device", "", Conflict::deviceName)
            .fileText("conflicts.conflict.record-id", "", each -> each.record().toString())
            .fileText("conflicts.conflict.id", "", each -> each.id().toString());

    private ConflictList() {}

    private static Message words(ConflictKind kind) {
        return Message.of("conflicts.conflict.kind." + kind);
    }

    private static Message record(RecordKind kind) {
        return Message.of("conflicts.conflict.record." + kind);
    }

    private static Shown whom(Conflict each) {
        return each.person().<Shown>map(Shown.Person::new).orElseGet(() -> nobody(each));
    }

    private static Shown nobody(Conflict each) {
        if (each.unknown()) {
            return new Shown.Words(Message.of("returns.offline.unknown"));
        }
        return each.recordKind() == RecordKind.HANDOUT
                ? new Shown.Words(Message.of("conflicts.conflict.group"))
                : new Shown.Text("");
    }
}
