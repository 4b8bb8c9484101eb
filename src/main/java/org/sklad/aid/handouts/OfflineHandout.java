package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * A handout that was recorded on a device while the server could not be reached.
 *
 * @param location a store or a bag, of another centre too
 * @param person the case or card code as it was scanned, whoever that may be; absent for a group
 * @param group heads by sex and age band; none for a person
 * @param occurredAt by the clock of the device
 * @param device by which it came
 * @param deviceAt what the clock of the device said when it sent this
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

    /** As any handout, at the moment that is believed. */
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
