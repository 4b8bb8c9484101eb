package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;

/**
 * What the automatic erasure waits for.
 *
 * @param clockAt the time by the clock of the server
 * @param trustedAt the last time at which that clock was not in doubt
 * @param newestAt the newest act on record
 * @param people who are due in the centres that the operator manages
 * @param waits the centres where it waits
 */
public record DueErasureAnswer(Instant clockAt, Instant trustedAt, Instant newestAt, long people, List<Wait> waits) {
    public DueErasureAnswer {
        waits = List.copyOf(waits);
    }

    /** A centre where the automatic erasure waits for a manager, and for how many people. */
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
