package org.sklad.printing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Draws two papers at a time: a hundred sheets take their room in memory, and whoever waits gets theirs soon. */
final class Press {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @throws PressBusy when there is no turn within 20 seconds */
    byte[] draw(Supplier<byte[]> drawing) {
        if (!isMyTurn()) {
            throw new PressBusy();
        }
        try {
            return drawing.get();
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
