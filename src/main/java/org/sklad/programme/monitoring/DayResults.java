package org.sklad.programme.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.dayend.DayFeedback;
import org.sklad.aid.dayend.DayMonitoring;

/** Source of the result of a day for its report. */
public final class DayResults implements DayFeedback {
    @Override
    public Optional<DayMonitoring> of(Handle handle, UUID day) {
        return handle.attach(MonitoringDao.class).find(day).map(MonitoredDay::result);
    }
}
