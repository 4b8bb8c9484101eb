package org.sklad.programme.meetings;

import java.util.List;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/** The list of meetings. */
final class MeetingList {
    private MeetingList() {}

    static Listing<MeetingFilter, Meeting, PlaceInTime> of(Directory directory) {
        return Listing.<MeetingFilter, Meeting>latest("meetings", "meetings.meetings")
                .link(Meeting::id)
                .purpose("meetings.purpose")
                .empty("meetings.empty")
                .period()
                .choice("kind", "meetings.kind", List.of(MeetingKind.values()), MeetingList::words)
                .choice("institution", "meetings.institution", directory.options(EntryKind.INSTITUTION))
                .typed("centre", "meetings.centre")
                .day("meetings.on", "#date+held", Meeting::heldOn)
                .words("meetings.kind", "#activity+type", Meeting::kind, each -> words(each.kind()))
                .fileText(
                        "meetings.institutions",
                        "#org+code",
                        each -> each.institutions().joined())
                .shown("meetings.institutions", each -> new Shown.Name(each.institutionsBg(), each.institutionsEn()))
                .whole(
                        "meetings.people",
                        "#reached",
                        each -> each.institutions().total())
                .whole("meetings.decisions", "#indicator+decisions", Meeting::decisions)
                .whole("meetings.open", "#indicator+decisions+open", Meeting::open)
                .fileText("meetings.centre", "#loc+code", Meeting::centre)
                .fileText("meetings.agenda", "#description", Meeting::agenda)
                .chip("meetings.state", "#status+code", MeetingSummary::state, MeetingList::chip)
                .fileText("meetings.operator", "#contact+name", Meeting::operator)
                .file(Column.time("meetings.recorded-at", "#date+recorded", Meeting::recordedAt))
                .fileText("meetings.reversal-reason", "#description+reversal", Meeting::reversalReason)
                .fileText("meetings.id", "#meta+id", Meeting::id);
    }

    static Message words(MeetingKind kind) {
        return Message.of("meetings.kind." + kind);
    }

    static Shown.Chip chip(Meeting meeting) {
        return meeting.isOpen()
                ? new Shown.Chip("done", Message.of("meetings.state.recorded"))
                : new Shown.Chip("neutral", Message.of("meetings.state.reversed"));
    }
}
