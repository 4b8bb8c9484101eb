package org.sklad.platform.pdf;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Draws two papers at a time in the whole program, because a hundred sheets of labels need much memory. Other requests wait. The
 * seventeenth is refused at once, so that waiting does not use up the server's threads.
 */
public final class PaperQueue {
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 16;
    private static final long PATIENCE_SECONDS = 20;

    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);

    private PaperQueue() {}

    /**
     * Draws a paper when its turn comes.
     *
     * @throws PaperQueueFull if there is no turn within 20 seconds, or too many requests wait already
     */
    public static byte[] draw(Supplier<byte[]> drawing) {
        if (!isMyTurn()) {
            throw new PaperQueueFull();
        }
        try {
            return drawing.get();
        } finally {
            TURNS.release();
        }
    }

    private static boolean isMyTurn() {
        try {
            return TURNS.getQueueLength() < MOST_WAITING && TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
