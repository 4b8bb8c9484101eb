package org.sklad.platform.db;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the writer, first come first served, in two lanes. Bounded over both. */
final class WriteQueue {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Queue<Piece<?>> interactive = new ArrayDeque<>();
    private final Queue<Piece<?>> bulk = new ArrayDeque<>();
    private boolean closed;

    WriteQueue(int most) {
        this.most = most;
    }

    /** False when too many wait or the queue is closed. */
    boolean offer(Piece<?> piece, boolean isBulk) {
        lock.lock();
        try {
            if (closed || interactive.size() + bulk.size() >= most) {
                return false;
            }
            (isBulk ? bulk : interactive).add(piece);
            something.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** What there is to do. */
    enum Next {
        WORK,
        /** Nothing came in the time. */
        NOTHING,
        /** The queue is closed and empty. */
        END
    }

    /** Waits until there is something to do. */
    Next await() {
        return await(Optional.empty());
    }

    /** Waits until there is something to do, but for this time at most. */
    Next await(Duration most) {
        return await(Optional.of(System.nanoTime() + most.toNanos()));
    }

    /** An interrupt, which nobody sends to the writer, ends the wait like the time does. */
    private Next await(Optional<Long> until) {
        lock.lock();
        try {
            while (interactive.isEmpty() && bulk.isEmpty()) {
                if (closed) {
                    return Next.END;
                }
                if (until.isEmpty()) {
                    something.awaitUninterruptibly();
                } else if (something.awaitNanos(until.get() - System.nanoTime()) <= 0) {
                    return Next.NOTHING;
                }
            }
            return Next.WORK;
        } catch (InterruptedException e) {
            return Next.NOTHING;
        } finally {
            lock.unlock();
        }
    }

    Optional<Piece<?>> pollInteractive() {
        return poll(interactive);
    }

    Optional<Piece<?>> pollBulk() {
        return poll(bulk);
    }

    private Optional<Piece<?>> poll(Queue<Piece<?>> lane) {
        lock.lock();
        try {
            return Optional.ofNullable(lane.poll());
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return interactive.size() + bulk.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what waits stays to be done. */
    void close() {
        lock.lock();
        try {
            closed = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closes and takes out all that waits. */
    List<Piece<?>> drain() {
        close();
        lock.lock();
        try {
            List<Piece<?>> left = new ArrayList<>(interactive);
            left.addAll(bulk);
            interactive.clear();
            bulk.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
