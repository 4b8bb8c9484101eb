package org.sklad.programme.sessions;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;
import org.sklad.goods.catalogue.Item;

/** An information session with the handout of its materials. */
public record SessionView(InformationSession session, Optional<HandoutDetails> handout) {
    /** An item given out, in smallest units. */
    public record Material(Item item, long quantity) {}

    static SessionView of(InformationSession session, Handouts handouts, Operator by) {
        return new SessionView(
                session,
                Optional.of(session).filter(InformationSession::handedOut).map(each -> handouts.get(each.id(), by)));
    }

    /**
     * Returns the materials that were not taken back, in the order in which they were named; what several lots gave is one of them. None if
     * the handout was reversed.
     */
    public List<Material> materials() {
        return handout.filter(each -> each.kept() > 0).stream()
                .flatMap(each -> each.lines().stream())
                .map(HandoutDetails.Line::number)
                .distinct()
                .sorted()
                .map(this::material)
                .filter(each -> each.quantity() > 0)
                .toList();
    }

    private Material material(int number) {
        List<HandoutDetails.Line> parts = handout.orElseThrow().lines().stream()
                .filter(each -> each.number() == number)
                .toList();
        return new Material(
                parts.get(0).item(),
                parts.stream().mapToLong(HandoutDetails.Line::kept).sum());
    }
}
