package org.sklad.aid.dayend;

import java.util.List;

/**
 * The answers of a random sample of households about a distribution day.
 *
 * @param households households that were served on the day
 * @param sampled those of them in the sample
 * @param answered those of the sample that answered at least one question
 * @param declined those that did not want to answer
 * @param level level of the intervals in percent
 * @param shares by question
 */
public record DayMonitoring(
        long households, long sampled, long answered, long declined, int level, List<MonitoredShare> shares) {
    public DayMonitoring {
        shares = List.copyOf(shares);
    }

    /** Returns the households that were asked. */
    public long asked() {
        return answered + declined;
    }

    /** Returns the households that were not met yet, or not in time. */
    public long waiting() {
        return sampled - asked();
    }
}
