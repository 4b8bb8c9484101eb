package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * A handout that was recorded on a device without the server.
 *
 * @param location a store of the centre, or a bag of any centre
 * @param person case or card code as scanned, known or not; absent for a group
 * @param group heads by sex and age band; empty for a person
 * @param occurredAt time by the clock of the device
 * @param device device that sent it
 * @param deviceAt clock of the device when it sent this
 */
public record OfflineHandout(
        CentreCode centre,
        String location,
        Optional<String> person,
        List<Heads> group,
        Instant occurredAt,
        List<OfflineLine> lines,
        Acknowledgement acknowledgement,
        Optional<byte[]> signature,
        String collectedBy,
        String device,
        Instant deviceAt) {
    public OfflineHandout {
        group = List.copyOf(group);
        lines = List.copyOf(lines);
    }

    /** Returns it as a regular handout at the accepted time. */
    NewHandout handout(Instant at) {
        return new NewHandout(
                centre,
                location,
                person,
                group,
                Optional.of(at),
                lines.stream().map(OfflineLine::line).toList(),
                acknowledgement,
                signature,
                collectedBy,
                Optional.empty());
    }
}
