package org.sklad.programme.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.aid.dayend.DayFeedback;
import org.sklad.aid.dayend.DayMonitoring;

/** Source of the result of a day for its report. */
public final class DayResults implements DayFeedback {
    @Override
    public Optional<DayMonitoring> of(Handle handle, UUID day, Operator by) {
        return handle.attach(MonitoringDao.class)
                .find(day, Monitoring.readsOnlyEnded(by))
                .map(MonitoredDay::result);
    }
}
