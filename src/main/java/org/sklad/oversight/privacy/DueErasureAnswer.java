package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;

/**
 * The automatic erasures that wait for a manager.
 *
 * @param clockAt time of the server clock
 * @param trustedAt last time at which the clock was not in doubt
 * @param newestAt time of the newest act on record
 * @param people number of people due in the centres that the operator manages
 * @param waits centres where the automatic erasure waits
 */
public record DueErasureAnswer(Instant clockAt, Instant trustedAt, Instant newestAt, long people, List<Wait> waits) {
    public DueErasureAnswer {
        waits = List.copyOf(waits);
    }

    /** A centre where the automatic erasure waits for a manager, with the reason and the number of people due. */
    public record Wait(String centre, WaitReason reason, long people) {}

    static DueErasureAnswer of(DueErasures.Due due) {
        return new DueErasureAnswer(
                due.now(),
                due.trustedAt(),
                due.newestAt(),
                due.people(),
                due.waits().stream()
                        .map(each -> new Wait(each.centre().value(), each.reason(), each.people()))
                        .toList());
    }
}
