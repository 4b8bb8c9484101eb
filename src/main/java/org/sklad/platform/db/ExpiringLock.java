package org.sklad.platform.db;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A fair shared and exclusive lock that cannot be blocked forever: a holder loses it after a time, and a caller continues without
 * it after a time. The work is correct without it; the lock orders the work so that less of it has to be repeated.
 *
 * <p>A {@link java.util.concurrent.locks.ReentrantReadWriteLock} would stop every writer: a thread that waits for the exclusive
 * lock waits for the slowest holder of the shared one, and all later threads wait behind it.
 */
final class ExpiringLock {
    private static final int ALL = 1_000;
    private static final long LOOK_MILLIS = 50;

    private final Semaphore permits = new Semaphore(ALL, true);
    private final Set<Hold> held = ConcurrentHashMap.newKeySet();
    private final long mostHeldNanos;
    private final long mostWaitNanos;

    ExpiringLock(Duration mostHeld, Duration mostWait) {
        mostHeldNanos = mostHeld.toNanos();
        mostWaitNanos = mostWait.toNanos();
    }

    Hold shared() {
        return acquire(1);
    }

    Hold exclusive() {
        return acquire(ALL);
    }

    private Hold acquire(int wanted) {
        long since = System.nanoTime();
        try {
            while (!permits.tryAcquire(wanted, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                expire();
                if (System.nanoTime() - since > mostWaitNanos) {
                    return new Hold(0);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Hold(0);
        }
        Hold hold = new Hold(wanted);
        held.add(hold);
        return hold;
    }

    private void expire() {
        long now = System.nanoTime();
        held.stream().filter(hold -> now - hold.since > mostHeldNanos).forEach(Hold::close);
    }

    /** A permit that is held until it is closed or expires. */
    final class Hold {
        private final int count;
        private final long since = System.nanoTime();
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Hold(int count) {
            this.count = count;
        }

        void close() {
            if (open.compareAndSet(true, false)) {
                held.remove(this);
                permits.release(count);
            }
        }
    }
}
