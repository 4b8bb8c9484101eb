package org.sklad.aid.days;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/** The person of a step at the door or at a desk; absent if nobody waits. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QueueAnswer(UUID day, Optional<ExpectedAnswer> called) {
    static QueueAnswer of(DistributionDay day, DayQueue.Outcome outcome) {
        return new QueueAnswer(day.id(), outcome.called().map(each -> ExpectedAnswer.of(day, each)));
    }
}
