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

/** Looks once at the start, and then every minute, for names that are not indexed yet. The server does not wait for it. */
public final class NameIndexer implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(NameIndexer.class);

    /** Longer than a piece of bulk work waits for its turn. */
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

    /** A piece that is being written is finished: the database closes after it. */
    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        repeated.ifPresent(each -> each.cancel(false));
        timer.shutdown();
        if (!timer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Names are still being indexed; the rest is done after the next start");
        }
    }

    /** A timer whose work throws would never run again; what is indexed stays, and it goes on where it was. */
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
