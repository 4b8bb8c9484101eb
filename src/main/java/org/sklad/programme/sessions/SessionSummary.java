package org.sklad.programme.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.attributes.Sex;

/** An information session in a list of the API; materials in smallest units, of all items together. */
public record SessionSummary(
        UUID id,
        String centre,
        LocalDate on,
        String state,
        List<String> topics,
        List<String> languages,
        int minutes,
        long female,
        long male,
        long people,
        List<String> interpreters,
        long materialUnits,
        Optional<String> room,
        Optional<String> campaign,
        String operator,
        Instant recordedAt) {
    public SessionSummary {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        interpreters = List.copyOf(interpreters);
    }

    static SessionSummary of(InformationSession session) {
        return new SessionSummary(
                session.id(),
                session.centre().value(),
                session.heldOn(),
                state(session),
                session.topics().codes(),
                session.languages().list(),
                session.minutes(),
                session.heads().of(Sex.FEMALE),
                session.heads().of(Sex.MALE),
                session.heads().total(),
                session.interpreters().codes(),
                session.materials(),
                given(session.room()),
                given(session.campaign()),
                session.operator().value(),
                session.recordedAt());
    }

    static String state(InformationSession session) {
        return session.isOpen() ? "RECORDED" : "REVERSED";
    }

    static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
