package org.sklad.programme.complaints;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** The words of complaints on pages. */
final class ComplaintWords {
    private ComplaintWords() {}

    static Message of(ComplaintKind kind) {
        return Message.of("complaints.kind." + kind);
    }

    static Message of(ComplaintChannel channel) {
        return Message.of("complaints.channel." + channel);
    }

    static Message of(ComplaintState state) {
        return Message.of("complaints.state." + state);
    }

    static Shown.Chip chip(ComplaintState state) {
        return new Shown.Chip(
                switch (state) {
                    case RECEIVED, REOPENED -> "soon";
                    case ANSWERED -> "done";
                    case IN_REVIEW, CLOSED -> "neutral";
                },
                of(state));
    }

    /** Shows when the next target is due. */
    static Shown due(ListedComplaint each) {
        if (each.clocks().isOverdue()) {
            return new Shown.Chip("refused", Message.of("complaints.overdue"));
        }
        return each.complaint().state().isUnanswered()
                ? new Shown.Time(each.clocks().nextDueAt())
                : Shown.nothing();
    }
}
