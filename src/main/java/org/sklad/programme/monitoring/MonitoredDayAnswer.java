package org.sklad.programme.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sklad.aid.dayend.DayMonitoring;
import org.sklad.aid.dayend.MonitoredShare;

/**
 * A monitored distribution day in the API.
 *
 * @param id id of the distribution day
 * @param waiting sampled households that were not met yet, or not in time
 */
public record MonitoredDayAnswer(
        UUID id,
        String centre,
        LocalDate date,
        long households,
        long sampled,
        long asked,
        long answered,
        long declined,
        long waiting,
        int level,
        int halfWidth,
        String algorithm,
        String seed,
        Instant drawnAt,
        Instant askedUntil,
        List<MonitoredShare> shares) {
    public MonitoredDayAnswer {
        shares = List.copyOf(shares);
    }

    static MonitoredDayAnswer of(MonitoredDay day) {
        DayMonitoring result = day.result();
        return new MonitoredDayAnswer(
                day.id(),
                day.centre().value(),
                day.heldOn(),
                result.households(),
                result.sampled(),
                result.asked(),
                result.answered(),
                result.declined(),
                result.waiting(),
                day.level(),
                day.halfWidth(),
                day.algorithm(),
                day.seed(),
                day.drawnAt(),
                day.askedUntil(),
                result.shares());
    }
}
