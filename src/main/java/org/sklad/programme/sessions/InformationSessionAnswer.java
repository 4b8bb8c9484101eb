package org.sklad.programme.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.attributes.Heads;

/** An information session in the API. If materials were given out, it is a handout too, with the same id. */
public record InformationSessionAnswer(
        UUID id,
        String centre,
        LocalDate on,
        String state,
        List<String> topics,
        List<String> languages,
        int minutes,
        List<Heads> heads,
        List<String> interpreters,
        List<GivenMaterial> materials,
        Optional<String> location,
        Optional<String> room,
        Optional<String> campaign,
        boolean photo,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public InformationSessionAnswer {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        heads = List.copyOf(heads);
        interpreters = List.copyOf(interpreters);
        materials = List.copyOf(materials);
    }

    /** An item given out at a session, in smallest units. */
    public record GivenMaterial(String item, long quantity) {}

    static InformationSessionAnswer of(SessionView view) {
        InformationSession session = view.session();
        return new InformationSessionAnswer(
                session.id(),
                session.centre().value(),
                session.heldOn(),
                SessionSummary.state(session),
                session.topics().codes(),
                session.languages().list(),
                session.minutes(),
                session.heads().list(),
                session.interpreters().codes(),
                view.materials().stream()
                        .map(each -> new GivenMaterial(each.item().sku().value(), each.quantity()))
                        .toList(),
                view.handout().map(each -> each.within(each.location())),
                SessionSummary.given(session.room()),
                SessionSummary.given(session.campaign()),
                session.photo().isPresent(),
                session.operator().value(),
                session.recordedAt(),
                session.reversal(),
                SessionSummary.given(session.reversalReason()));
    }
}
