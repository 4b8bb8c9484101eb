package org.sklad.phone.imports;

import java.util.List;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of unreadable records. */
final class UnreadableList {
    static final Listing<UnreadableFilter, UnreadableRecord, PlaceInTime> LIST =
            Listing.<UnreadableFilter, UnreadableRecord>latest("phone/unreadable-records", "imports.records")
                    .path(UnreadableActs.PAGE)
                    .link(UnreadableRecord::id)
                    .purpose("imports.records.purpose")
                    .empty("imports.records.empty")
                    .choice("state", "imports.record.state", List.of(UnreadableState.values()), UnreadableList::words)
                    .period()
                    .words("imports.record.kind", "#activity+kind", UnreadableRecord::kind, each -> words(each.kind()))
                    .chip("imports.record.state", "#status+code", UnreadableRecord::state, UnreadableList::chip)
                    .column(
                            Column.text("imports.record.device", "#meta+name", UnreadableRecord::deviceName),
                            each -> new Shown.Prose(each.deviceName()))
                    .named("imports.record.centre", "#loc+code", UnreadableRecord::centre)
                    .column(
                            Column.text(
                                    "imports.record.author",
                                    "#contact+name",
                                    each -> each.author().map(Object::toString).orElse("")),
                            each -> each.author().<Shown>map(Shown.Named::new).orElse(new Shown.Text("")))
                    .time("imports.record.occurred-at", "#date+occurred", UnreadableRecord::occurredAt)
                    .time("imports.record.recorded-at", "#date+recorded", UnreadableRecord::recordedAt)
                    .fileText("imports.record.id", "#meta+id", UnreadableRecord::id);

    private UnreadableList() {}

    static Message words(UnreadableState state) {
        return Message.of("imports.record.state." + state);
    }

    static Message words(UnreadableKind kind) {
        return Message.of("imports.record.kind." + kind);
    }

    private static Shown.Chip chip(UnreadableRecord each) {
        return new Shown.Chip(kind(each.state()), words(each.state()));
    }

    /** Returns the look of a state. */
    static String kind(UnreadableState state) {
        return switch (state) {
            case OPEN -> "soon";
            case SETTLED -> "done";
            case ERASED -> "neutral";
        };
    }
}
