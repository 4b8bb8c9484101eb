package org.sklad.platform.feature;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that a server repeats on a separate thread, which ends with the server. After a failure, the next run tries again. */
public final class RepeatedJob implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedJob.class);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable work;
    private final Runnable atTheEnd;
    private final ScheduledExecutorService timer;
    private Optional<ScheduledFuture<?>> repeated = Optional.empty();

    /** Creates a job that runs every minute, and once more when the server stops. */
    public static RepeatedJob everyMinute(String name, Runnable work) {
        return new RepeatedJob(name, A_MINUTE, A_MINUTE, work, work);
    }

    /**
     * Creates a job with its own thread.
     *
     * @param name name of the job, for the log
     * @param first delay of the first run; a server can run for less than a pause
     * @param pause time between two runs
     * @param atTheEnd runs when the server stops
     */
    public RepeatedJob(String name, Duration first, Duration pause, Runnable work, Runnable atTheEnd) {
        this(name, first, pause, work, atTheEnd, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /**
     * Creates a job with a timer.
     *
     * @param timer used only by this job; shut down when the server stops
     */
    RepeatedJob(
            String name,
            Duration first,
            Duration pause,
            Runnable work,
            Runnable atTheEnd,
            ScheduledExecutorService timer) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.work = work;
        this.atTheEnd = atTheEnd;
        this.timer = timer;
    }

    @Override
    public void start() {
        repeated = Optional.of(timer.scheduleWithFixedDelay(
                () -> run(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        repeated.ifPresent(each -> each.cancel(false));
        timer.shutdown();
        run(atTheEnd);
    }

    /** Runs the work and catches its exceptions: a timer never repeats work that throws. */
    private void run(Runnable some) {
        try {
            some.run();
        } catch (DatabaseUnavailable e) {
            // The database logs the cause itself, once.
            LOG.warn("It failed and is tried again: {} ({})", name, e.reason());
        } catch (RuntimeException e) {
            LOG.warn("It failed and is tried again: {}", name, e);
        } catch (Error e) {
            // The timer does not report exceptions of its work.
            Fatal.raiseIfOutOfMemory(e);
            LOG.error("It failed and is not tried again: {}", name, e);
            throw e;
        }
    }
}
