package org.sklad.people.nameindex;

import io.dropwizard.lifecycle.Managed;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sklad.platform.db.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Indexes outstanding names at the start and then every minute. The start of the server does not wait for it. */
public final class NameIndexer implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(NameIndexer.class);

    /** Longer than a batch of bulk work waits for its turn. */
    private static final int SECONDS = 10;

    private final NameIndex index;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "name-indexer");
        thread.setDaemon(true);
        return thread;
    });

    private Optional<ScheduledFuture<?>> repeated = Optional.empty();
    private volatile boolean stopped;

    public NameIndexer(NameIndex index) {
        this.index = index;
    }

    @Override
    public void start() {
        repeated = Optional.of(timer.scheduleWithFixedDelay(this::indexAll, 0, 1, TimeUnit.MINUTES));
    }

    /** Waits for the batch that is being written, because the database is closed afterwards. */
    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        repeated.ifPresent(each -> each.cancel(false));
        timer.shutdown();
        if (!timer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Names are still being indexed; the rest is done after the next start");
        }
    }

    /** Catches exceptions, since a timer whose work throws never runs again. Indexed names stay, and the next run goes on from there. */
    private void indexAll() {
        try {
            long pieces = 0;
            while (!stopped && index.indexSome()) {
                pieces++;
            }
            if (pieces > 0) {
                LOG.info("Indexed names of people who were not found by them, in {} pieces", pieces);
            }
        } catch (RuntimeException e) {
            LOG.warn("Names could not be indexed; it is tried again", e);
        } catch (Error e) {
            Fatal.raiseIfOutOfMemory(e);
            LOG.error("Names could not be indexed, and are not before the next start", e);
            throw e;
        }
    }
}
