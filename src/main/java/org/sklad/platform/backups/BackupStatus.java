package org.sklad.platform.backups;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The status of the scheduled backups.
 *
 * @param good everything recorded before this moment is in a verified backup; empty before the first
 * @param full moment of the last full backup
 * @param failure why the last attempt failed, for the administrator; empty if it succeeded
 * @param second moment up to which the second folder is complete; empty without a second folder or before the first copy
 * @param secondFailure why the second folder could not be written
 */
public record BackupStatus(
        Optional<Instant> good,
        Optional<Instant> full,
        Optional<String> failure,
        Optional<Instant> second,
        Optional<String> secondFailure) {
    /** The age from which the last good backup raises an alarm. */
    static final Duration OLD = Duration.ofDays(1);

    static final BackupStatus NONE =
            new BackupStatus(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A state that needs attention. */
    public enum Alarm {
        /** The last good backup is older than a day, or the server has run for a day without making one. */
        OLD,
        /** The last attempt failed. */
        FAILED,
        /** The second folder is missing or could not be written. */
        SECOND,
        /** A backup is dated in the future, because the clock was wrong. Only its day will delete it. */
        AHEAD,
        /** A backup could not be deleted, so it is kept longer than the retention rule says. */
        KEPT
    }

    /**
     * Returns what needs attention.
     *
     * @param started start of the server, from which a first backup is awaited
     */
    Set<Alarm> alarms(Instant started, Instant now) {
        Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
        if (good.orElse(started).isBefore(now.minus(OLD))) {
            alarms.add(Alarm.OLD);
        }
        if (failure.isPresent()) {
            alarms.add(Alarm.FAILED);
        }
        if (secondFailure.isPresent()) {
            alarms.add(Alarm.SECOND);
        }
        return alarms;
    }

    BackupStatus succeeded(Instant upTo, Instant ofFull) {
        return new BackupStatus(Optional.of(upTo), Optional.of(ofFull), Optional.empty(), second, secondFailure);
    }

    BackupStatus failed(String why) {
        return new BackupStatus(good, full, Optional.of(why), second, secondFailure);
    }

    /** @param upTo the last good backup before the copy */
    BackupStatus copied(Optional<Instant> upTo) {
        return new BackupStatus(good, full, failure, upTo, Optional.empty());
    }

    BackupStatus notCopied(String why) {
        return new BackupStatus(good, full, failure, second, Optional.of(why));
    }
}
