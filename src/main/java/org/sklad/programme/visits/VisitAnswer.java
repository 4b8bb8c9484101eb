package org.sklad.programme.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.programme.consultations.ConsultationKind;

/**
 * A field visit in the API, with the figures of its day.
 *
 * @param consultations by kind
 * @param served people who got goods
 * @param needs number of needs assessed
 * @param sessions number of information sessions held
 * @param reconciliation of the team's bag
 */
public record VisitAnswer(
        UUID id,
        String number,
        VisitState state,
        String centre,
        LocalDate on,
        String purpose,
        Optional<String> team,
        List<String> members,
        List<String> interpreters,
        Optional<String> reason,
        String operator,
        List<ConsultedAnswer> consultations,
        int handouts,
        long served,
        int needs,
        int sessions,
        Optional<UUID> reconciliation) {
    /** Consultations of one kind; each anonymous person counts as one. */
    public record ConsultedAnswer(ConsultationKind kind, int consultations, int people) {}

    static VisitAnswer of(VisitView view) {
        FieldVisit visit = view.visit();
        VisitDeeds deeds = view.deeds();
        return new VisitAnswer(
                visit.id(),
                visit.number().value(),
                visit.state(),
                visit.centre().value(),
                visit.on(),
                visit.purpose(),
                given(visit.team()),
                view.members().stream().map(each -> each.username().value()).toList(),
                view.interpreters(),
                given(visit.reason()),
                visit.operator().value(),
                deeds.consultations().stream()
                        .map(each -> new ConsultedAnswer(each.kind(), each.consultations(), each.people()))
                        .toList(),
                deeds.figures().handouts(),
                deeds.figures().served(),
                deeds.figures().needs(),
                deeds.figures().sessions(),
                deeds.bag());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
