package org.sklad.access;

import io.dropwizard.lifecycle.Managed;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves once a minute, and at the end, when each session was last used. */
public final class LastSeenSaver implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeenSaver.class);

    private final Sessions sessions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "last-seen");
        thread.setDaemon(true);
        return thread;
    });

    private Optional<ScheduledFuture<?>> repeated = Optional.empty();

    public LastSeenSaver(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void start() {
        repeated = Optional.of(timer.scheduleWithFixedDelay(this::save, 1, 1, TimeUnit.MINUTES));
    }

    @Override
    public void stop() {
        repeated.ifPresent(each -> each.cancel(false));
        timer.shutdown();
        save();
    }

    /** What is not saved now is kept and saved with the next. A timer whose work throws would never run again. */
    private void save() {
        try {
            sessions.saveLastSeen();
        } catch (RuntimeException e) {
            LOG.warn("When sessions were last used could not be saved; it is tried again", e);
        }
    }
}
