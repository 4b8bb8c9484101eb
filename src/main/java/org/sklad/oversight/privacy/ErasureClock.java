package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.Optional;
import org.sklad.access.audit.TrustedClock;
import org.sklad.access.roles.ClockSkew;

/**
 * The times that show if the clock is wrong.
 *
 * @param trusted last time that was not in doubt
 * @param excused a recorded time ahead of the clock that a manager found to be wrong, while the clock was right
 * @param newest time of the newest act on record, or the epoch
 */
public record ErasureClock(Instant trusted, Instant excused, Instant newest) {
    /** Before the first run, compares with the newest act. Without any act there is nobody to erase. */
    static ErasureClock first(Instant newest, Instant now) {
        return new ErasureClock(newest.equals(Instant.EPOCH) ? now : newest, Instant.EPOCH, newest);
    }

    Optional<WaitReason> doubt(Instant now) {
        if (isUnexcused(newest, now) || isUnexcused(trusted, now)) {
            return Optional.of(WaitReason.CLOCK_BEHIND);
        }
        return TrustedClock.isAhead(trusted, now) ? Optional.of(WaitReason.CLOCK_AHEAD) : Optional.empty();
    }

    private boolean isUnexcused(Instant recorded, Instant now) {
        return ClockSkew.isAhead(recorded, now) && recorded.isAfter(excused);
    }

    /** Returns the times after the clock was found right, automatically or by a manager. */
    ErasureClock trustedAt(Instant now) {
        return new ErasureClock(now, ClockSkew.isAhead(newest, now) ? newest : Instant.EPOCH, newest);
    }
}
