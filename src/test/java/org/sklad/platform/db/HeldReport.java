package org.sklad.platform.db;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A database whose next reading for a report, once it is asked to, waits until it is let go. */
public final class HeldReport extends OnTop {
    private static final int MOST_SECONDS = 60;

    private final AtomicBoolean next = new AtomicBoolean();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch going = new CountDownLatch(1);

    public HeldReport(Database database) {
        super(database);
    }

    public void holdNext() {
        next.set(true);
    }

    /** Waits until the reading is held. */
    public void awaitHeld() throws InterruptedException {
        if (!reached.await(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no report was read");
        }
    }

    public void letGo() {
        going.countDown();
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        if (next.getAndSet(false)) {
            reached.countDown();
            try {
                if (!going.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let the report go");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return super.readForReport(work);
    }
}
