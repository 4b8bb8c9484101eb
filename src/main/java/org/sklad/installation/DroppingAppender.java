package org.sklad.installation;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.concurrent.atomic.AtomicLong;
import org.sklad.platform.db.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands lines to a thread that writes them, and drops lines when the queue is full: nobody reads standard error, say. The last
 * fifth of the queue is kept for warnings and errors. Dropped lines are counted, and the count is logged once there is room.
 *
 * <p>What runs out of memory in a thread of a library ends in the log at last, so this is also where it is noticed.
 */
final class DroppingAppender extends AsyncAppender {
    private static final Logger LOG = LoggerFactory.getLogger(DroppingAppender.class);
    private static final AtomicLong DROPPED = new AtomicLong();

    private final AtomicLong unreported = new AtomicLong();

    /** Lines that were dropped since the start. */
    static long dropped() {
        return DROPPED.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
            Fatal.raiseIfOutOfMemory(thrown.getThrowable());
        }
        if (getRemainingCapacity() == 0 || (isQueueBelowDiscardingThreshold() && isDiscardable(event))) {
            DROPPED.incrementAndGet();
            unreported.incrementAndGet();
            return;
        }
        super.append(event);
        report();
    }

    private void report() {
        if (unreported.get() > 0 && getNumberOfElementsInQueue() < getQueueSize() / 2) {
            long lost = unreported.getAndSet(0);
            if (lost > 0) {
                LOG.warn("{} lines of the log were dropped, because standard error was not read", lost);
            }
        }
    }
}
