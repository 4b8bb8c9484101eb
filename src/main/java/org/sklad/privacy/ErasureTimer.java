package org.sklad.privacy;

import io.dropwizard.lifecycle.Managed;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases whoever's time is over soon after the start and then every hour, on a timer that ends with the server. */
public final class ErasureTimer implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureTimer.class);

    private final Erasures erasures;
    private final ScheduledExecutorService timer;
    private Optional<ScheduledFuture<?>> repeated = Optional.empty();

    /** @param timer of its own; shut down when the server stops */
    public ErasureTimer(Erasures erasures, ScheduledExecutorService timer) {
        this.erasures = erasures;
        this.timer = timer;
    }

    @Override
    public void start() {
        repeated = Optional.of(timer.scheduleWithFixedDelay(this::run, 1, 60, TimeUnit.MINUTES));
    }

    @Override
    public void stop() {
        repeated.ifPresent(each -> each.cancel(false));
        timer.shutdown();
    }

    /** A timer whose work throws would never run again. */
    private void run() {
        try {
            int erased = erasures.eraseDue();
            if (erased > 0) {
                LOG.info("Erased what was kept for long enough: {}", erased);
            }
        } catch (RuntimeException e) {
            LOG.warn("What was kept for long enough could not be erased; it is tried again", e);
        }
    }
}
