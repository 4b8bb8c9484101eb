package org.sklad.access.signin;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The queue for hashing passwords, first come, first served. A hash takes about 50 ms of a core and 19 MB. It is therefore never
 * computed inside a transaction, at most {@value #AT_ONCE} run at once, and the number of waiting ones is limited.
 *
 * <p>Strangers fill at most half of the queue. A flood of sign-ins delays the next stranger, but not operators at work or
 * operators whose browser is known.
 */
final class HashingQueue {
    static final int AT_ONCE = 4;

    /** On two cores with ten hashes a second each, the last in the queue waits less than two seconds. */
    static final int WAITING = 32;

    static final int WAITING_STRANGERS = WAITING / 2;

    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger strangersInside = new AtomicInteger();

    /**
     * Runs the work when its turn comes.
     *
     * @param familiar false for a stranger on the sign-in page
     * @throws TooManySignIns if the queue is full
     */
    <T> T run(boolean familiar, Supplier<T> work) {
        if (familiar) {
            return run(work);
        }
        enter(strangersInside, AT_ONCE + WAITING_STRANGERS);
        try {
            return run(work);
        } finally {
            strangersInside.decrementAndGet();
        }
    }

    /** Returns the number of running and waiting hashes. */
    int inside() {
        return inside.get();
    }

    private <T> T run(Supplier<T> work) {
        enter(inside, AT_ONCE + WAITING);
        try {
            running.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                running.release();
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    private static void enter(AtomicInteger count, int most) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            throw new TooManySignIns();
        }
    }
}
