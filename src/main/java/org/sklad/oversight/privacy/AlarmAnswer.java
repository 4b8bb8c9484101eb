package org.sklad.oversight.privacy;

import java.time.Instant;

/** An alarm: so many times in the hour from then on. */
public record AlarmAnswer(AlarmKind kind, String operator, Instant hourAt, long times) {
    static AlarmAnswer of(Alarm alarm) {
        return new AlarmAnswer(alarm.kind(), alarm.operator().value(), alarm.hourAt(), alarm.times());
    }
}
