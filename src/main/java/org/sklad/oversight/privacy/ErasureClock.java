package org.sklad.oversight.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sklad.access.roles.ClockSkew;

/**
 * The times by which the automatic erasure tells a wrong clock.
 *
 * @param trusted the last time that was not in doubt
 * @param excused a time on record ahead of the clock that a manager found to be wrong, and not the clock
 * @param newest the newest act on record, or the epoch
 */
public record ErasureClock(Instant trusted, Instant excused, Instant newest) {
    /** Longer than a server is off over holidays; a person is erased this much too early at most. */
    static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    /** Before the first run, the newest act is what there is to compare with; without any act nobody can be erased. */
    static ErasureClock first(Instant newest, Instant now) {
        return new ErasureClock(newest.equals(Instant.EPOCH) ? now : newest, Instant.EPOCH, newest);
    }

    Optional<WaitReason> doubt(Instant now) {
        if (isUnexcused(newest, now) || isUnexcused(trusted, now)) {
            return Optional.of(WaitReason.CLOCK_BEHIND);
        }
        return trusted.plus(LONGEST_PAUSE).isBefore(now) ? Optional.of(WaitReason.CLOCK_AHEAD) : Optional.empty();
    }

    private boolean isUnexcused(Instant recorded, Instant now) {
        return ClockSkew.isAhead(recorded, now) && recorded.isAfter(excused);
    }

    /** The same once the clock was found right, by itself or by a manager. */
    ErasureClock trustedAt(Instant now) {
        return new ErasureClock(now, ClockSkew.isAhead(newest, now) ? newest : Instant.EPOCH, newest);
    }
}
