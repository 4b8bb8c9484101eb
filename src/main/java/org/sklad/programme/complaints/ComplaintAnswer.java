package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A complaint in the API, for an operator who may read it.
 *
 * @param about operator about whom it is
 */
public record ComplaintAnswer(
        UUID id,
        String centre,
        ComplaintKind kind,
        ComplaintChannel channel,
        ComplaintState state,
        String language,
        Optional<String> about,
        Instant receivedAt,
        Instant acknowledgementDueAt,
        Instant answerDueAt,
        boolean overdue,
        List<ComplaintActAnswer> acts) {

    /**
     * An act.
     *
     * @param text absent for an act without a text, and once it is erased
     * @param operator absent for the person and the program
     */
    public record ComplaintActAnswer(
            ComplaintActKind act, Instant actedAt, Optional<String> operator, Optional<String> text) {
        private static ComplaintActAnswer of(ComplaintAct act) {
            return new ComplaintActAnswer(
                    act.act(),
                    act.actedAt(),
                    act.operator().map(Username::value),
                    Optional.of(act.text()).filter(each -> !each.isEmpty()));
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static ComplaintAnswer of(ComplaintView view) {
        Complaint complaint = view.complaint();
        return new ComplaintAnswer(
                complaint.id(),
                complaint.centre().value(),
                complaint.kind(),
                complaint.channel(),
                complaint.state(),
                complaint.language(),
                complaint.about().map(Username::value),
                complaint.receivedAt(),
                view.clocks().acknowledgement().dueAt(),
                view.clocks().answer().dueAt(),
                view.clocks().isOverdue(),
                view.acts().stream().map(ComplaintActAnswer::of).toList());
    }
}
