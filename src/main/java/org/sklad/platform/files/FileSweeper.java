package org.sklad.platform.files;

import io.dropwizard.lifecycle.Managed;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps files that no row names once at the start and then every hour, on a timer that ends with the server. */
public final class FileSweeper implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweeper.class);

    private final StoredFiles files;
    private final ScheduledExecutorService timer;
    private Optional<ScheduledFuture<?>> repeated = Optional.empty();

    /** @param timer of its own; shut down when the server stops */
    public FileSweeper(StoredFiles files, ScheduledExecutorService timer) {
        this.files = files;
        this.timer = timer;
    }

    @Override
    public void start() {
        repeated = Optional.of(timer.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.HOURS));
    }

    @Override
    public void stop() {
        repeated.ifPresent(each -> each.cancel(false));
        timer.shutdown();
    }

    /** A timer whose work throws would never run again. */
    private void sweep() {
        try {
            int swept = files.sweep();
            if (swept > 0) {
                LOG.info("Swept {} files that no row names", swept);
            }
        } catch (RuntimeException e) {
            LOG.warn("Files that no row names could not be swept; it is tried again", e);
        }
    }
}
