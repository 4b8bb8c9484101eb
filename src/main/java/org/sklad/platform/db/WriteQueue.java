package org.sklad.platform.db;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The queue of the writer: two lanes, first come first served, with one common limit. */
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

    /** Adds a piece; returns false if the queue is full or closed. */
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

    /** The next task of the writer. */
    enum Next {
        WORK,
        /** No piece came in time. */
        NOTHING,
        /** The queue is closed and empty. */
        END
    }

    /** Waits for a task. */
    Next await() {
        return await(Optional.empty());
    }

    /** Waits for a task, at most for the given time. */
    Next await(Duration most) {
        return await(Optional.of(System.nanoTime() + most.toNanos()));
    }

    /** Waits until the deadline. An interrupt, which the writer never gets, ends the wait like the deadline. */
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
            // Only close() ends the writer: an interruption would leave acknowledged work undone.
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

    /** Rejects new pieces; the waiting ones stay in the queue. */
    void close() {
        lock.lock();
        try {
            closed = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the queue and removes all waiting pieces. */
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
