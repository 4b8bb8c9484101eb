package org.sklad.aid.handouts;

import java.time.Instant;

/**
 * A handout that was recorded on a device without the server.
 *
 * @param handout the handout with its time by the clock of the device. Its person is a case or card code as scanned, known or not; each
 *     line names a lot that the device knew, or an item, with its quantity
 * @param device device that sent it
 * @param deviceAt clock of the device when it sent this
 */
public record OfflineHandout(NewHandout handout, String device, Instant deviceAt) {
    /** Returns the time of the handout by the clock of the device. */
    Instant occurredAt() {
        return handout.occurredAt().orElse(deviceAt);
    }
}
