package org.sklad.programme.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.attributes.CaseCode;
import org.sklad.programme.consultations.ConsultationKind;

/**
 * Everything that the members of a visit recorded at its centre on its day. It is read from the records themselves, so nobody links them
 * by hand, and a record typed in later appears too. A consultation can name its visit: that of somebody who is no member, or one of two visits
 * on a day.
 *
 * @param figures counts of everything; the lists can end earlier, and the page says so
 * @param consultations counts by kind, of all kinds that occurred
 * @param talks the consultations themselves
 * @param goods what was handed out, by item
 * @param bag the last reconciliation of the team's bag on that day
 */
public record VisitDeeds(
        Figures figures,
        List<Count> consultations,
        List<Talk> talks,
        List<Given> handouts,
        List<Goods> goods,
        List<Assessed> needs,
        List<Informed> sessions,
        Optional<UUID> bag) {
    public VisitDeeds {
        consultations = List.copyOf(consultations);
        talks = List.copyOf(talks);
        handouts = List.copyOf(handouts);
        goods = List.copyOf(goods);
        needs = List.copyOf(needs);
        sessions = List.copyOf(sessions);
    }

    /** Returns the number of consultations, of which {@link #talks} can be the first ones. */
    public int consulted() {
        return consultations.stream().mapToInt(Count::consultations).sum();
    }

    /**
     * The totals of a visit.
     *
     * @param served people who got goods; a person twice counts once, and each of a group counts
     * @param needs needs assessed of people who stayed at the centre then
     */
    public record Figures(int handouts, long served, int needs, int sessions) {}

    /**
     * Consultations of one kind.
     *
     * @param people different people; each anonymous one counts
     */
    public record Count(ConsultationKind kind, int consultations, int people) {}

    /** A consultation; absent case code for an anonymous person. */
    public record Talk(UUID id, Instant occurredAt, ConsultationKind kind, Optional<CaseCode> caseCode) {}

    /**
     * A handout.
     *
     * @param heads people of a group; 0 for a handout to one person
     */
    public record Given(UUID id, Instant occurredAt, Optional<CaseCode> caseCode, int heads) {}

    /** Pieces of an item, with its name in both languages. */
    public record Goods(String nameBg, String nameEn, long quantity) {}

    /** A need that a member assessed. */
    public record Assessed(UUID id, CaseCode caseCode, String nameBg, String nameEn, String size, long quantity) {}

    /** An information session, with its topics in both languages and the people who came. */
    public record Informed(UUID id, String topicsBg, String topicsEn, int minutes, int heads) {}
}
