package org.sklad.programme.meetings;

import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of decisions of all meetings, the earliest due first. */
final class DecisionList {
    static final String PATH = "/meeting-decisions";

    static final Listing<DecisionFilter, MeetingDecision, DecisionPlace> LIST =
            Listing.<DecisionFilter, MeetingDecision, DecisionPlace>of(
                            "meeting-decisions",
                            "meetings.decisions-list",
                            new Places<>(DecisionPlace::parse, DecisionPlace::of))
                    .linkTo(each -> Optional.of(MeetingActs.PATH + "/" + each.meeting()))
                    .purpose("meetings.decisions.purpose")
                    .empty("meetings.decisions.empty")
                    .tabsFrom("state", "meetings.state", List.of(DecisionState.values()), DecisionList::words)
                    .day("meetings.due-on", "#date+due", MeetingDecision::dueOn)
                    .column(
                            Column.text("meetings.decision", "#description", MeetingDecision::text),
                            each -> new Shown.Prose(each.text()))
                    .column(
                            Column.text("meetings.owner", "#contact+org", MeetingDecision::owner),
                            each -> new Shown.Prose(each.owner()))
                    .chip("meetings.state", "#status+code", MeetingDecisionAnswer::state, DecisionList::chip)
                    .day("meetings.on", "#date+held", MeetingDecision::heldOn)
                    .words(
                            "meetings.kind",
                            "#activity+type",
                            MeetingDecision::kind,
                            each -> MeetingList.words(each.kind()))
                    .fileText("meetings.id", "#meta+id", MeetingDecision::meeting)
                    .fileText("meetings.line", "#meta+line", MeetingDecision::line);

    private DecisionList() {}

    private static Message words(DecisionState state) {
        return Message.of("meetings.decision.state." + state);
    }

    static Shown.Chip chip(MeetingDecision decision) {
        DecisionState state = MeetingDecisionAnswer.state(decision);
        String kind = switch (state) {
            case OPEN -> "soon";
            case OVERDUE -> "refused";
            case DONE -> "done";
        };
        return new Shown.Chip(kind, words(state));
    }
}
