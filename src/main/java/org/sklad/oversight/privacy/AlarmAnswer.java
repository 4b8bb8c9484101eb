package org.sklad.oversight.privacy;

import java.time.Instant;

/** An alarm with the number of times in the hour that starts at {@code hourAt}. */
public record AlarmAnswer(AlarmKind kind, String operator, Instant hourAt, long times) {
    static AlarmAnswer of(Alarm alarm) {
        return new AlarmAnswer(alarm.kind(), alarm.operator().value(), alarm.hourAt(), alarm.times());
    }
}
