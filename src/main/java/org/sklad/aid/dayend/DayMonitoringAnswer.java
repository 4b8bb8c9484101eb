package org.sklad.aid.dayend;

import java.util.List;

/**
 * The answers of a random sample of households about a distribution day, in the API.
 *
 * @param households households that were served on the day
 * @param sampled those of them in the sample
 * @param waiting sampled households that were not met yet, or not in time
 * @param level level of the intervals in percent
 */
public record DayMonitoringAnswer(
        long households,
        long sampled,
        long asked,
        long answered,
        long declined,
        long waiting,
        int level,
        List<MonitoredShare> shares) {
    public DayMonitoringAnswer {
        shares = List.copyOf(shares);
    }

    static DayMonitoringAnswer of(DayMonitoring result) {
        return new DayMonitoringAnswer(
                result.households(),
                result.sampled(),
                result.asked(),
                result.answered(),
                result.declined(),
                result.waiting(),
                result.level(),
                result.shares());
    }
}
