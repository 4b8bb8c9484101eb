package org.sklad.aid.handouts;

import java.time.Instant;
import org.sklad.access.offline.OnDevice;

/**
 * A handout that was recorded on a device without the server.
 *
 * @param handout the handout. Its person is a case or card code as scanned, known or not; each line names a lot that the device knew, or an
 *     item, with its quantity
 * @param on device that sent it, with the time of the handout by its clock
 */
public record OfflineHandout(NewHandout handout, OnDevice on) {
    /** Creates a handout with its own time; without one it happened when the device sent it. */
    public OfflineHandout(NewHandout handout, String device, Instant deviceAt) {
        this(
                handout,
                new OnDevice(
                        device, handout.centre(), deviceAt, handout.occurredAt().orElse(deviceAt)));
    }
}
