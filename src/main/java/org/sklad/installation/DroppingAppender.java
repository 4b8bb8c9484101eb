package org.sklad.installation;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import com.google.common.base.Throwables;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EofException;
import org.sklad.platform.db.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes log lines on another thread, and drops lines when the queue is full, for example if nobody reads standard
 * error. The last fifth of the queue is reserved for warnings and errors. Dropped lines are counted, and the count is
 * logged once there is room. Exceptions about a client that is gone are not logged.
 *
 * <p>An out-of-memory error in a library's thread is logged in the end, so it is detected here too.
 */
final class DroppingAppender extends AsyncAppender {
    private static final Logger LOG = LoggerFactory.getLogger(DroppingAppender.class);
    private static final AtomicLong DROPPED = new AtomicLong();

    private final AtomicLong unreported = new AtomicLong();

    /** The number of lines dropped since the start. */
    static long dropped() {
        return DROPPED.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
            Fatal.raiseIfOutOfMemory(thrown.getThrowable());
            if (clientIsGone(thrown.getThrowable())) {
                return;
            }
        }
        if (getRemainingCapacity() == 0 || (isQueueBelowDiscardingThreshold() && isDiscardable(event))) {
            DROPPED.incrementAndGet();
            unreported.incrementAndGet();
            return;
        }
        super.append(event);
        report();
    }

    /** Jersey logs each answer that nobody waits for any more as an error of a hundred lines. Phones lose their network all the time. */
    private static boolean clientIsGone(Throwable thrown) {
        return Throwables.getCausalChain(thrown).stream().anyMatch(EofException.class::isInstance);
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
