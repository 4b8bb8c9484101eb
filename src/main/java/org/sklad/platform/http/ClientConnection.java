package org.sklad.platform.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;

/** The connection of a client: what it waits for, since when, and how fast the client sends and takes. */
final class ClientConnection {
    /** From the end of the last request, or from the beginning, to the end of the next head; a kept connection idles as long. */
    static final long MOST_FOR_HEAD = TimeUnit.SECONDS.toNanos(30);

    /** A body may come, and an answer go, as slowly as over the worst mobile network (GPRS: 2 to 5 kB/s). */
    private static final long SLOWEST_BYTES_PER_SECOND = 1_024;

    /** Before the rate counts: a radio link that has to wake up, or that is lost for a moment. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(10);

    private static final long MOST_FOR_BODY = TimeUnit.MINUTES.toNanos(5);

    private final Connection connection;
    private final String address;
    private volatile State state = State.HEAD;
    private volatile long since = NanoTime.now();
    private volatile Transfer incoming = new Transfer();
    private volatile Transfer outgoing = new Transfer();
    private volatile boolean served;
    private volatile boolean closed;

    /** What the connection is at. In {@link #WORK} alone it holds a thread. */
    enum State {
        HEAD,
        BODY,
        WORK
    }

    /** What one request brings, or its answer takes. One thread at a time counts; any thread looks. */
    private static final class Transfer {
        private volatile long bytes;
        private volatile long waited;
        private volatile boolean waiting;
        private volatile long waitingSince;

        void begin() {
            waitingSince = NanoTime.now();
            waiting = true;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // One thread at a time.
        void end(long more) {
            if (waiting) {
                waited += NanoTime.since(waitingSince);
                waiting = false;
            }
            bytes += more;
        }

        long waiting(long now) {
            return waiting ? NanoTime.elapsed(waitingSince, now) : 0;
        }

        long total(long now) {
            return waited + waiting(now);
        }

        boolean isTooSlow(long now) {
            return total(now) > GRACE + bytes * TimeUnit.SECONDS.toNanos(1) / SLOWEST_BYTES_PER_SECOND;
        }
    }

    /** @param address whose connection it is counted as */
    ClientConnection(Connection connection, String address) {
        this.connection = connection;
        this.address = address;
    }

    String address() {
        return address;
    }

    void beginRequest() {
        incoming = new Transfer();
        outgoing = new Transfer();
        enter(State.BODY);
    }

    void beginWork() {
        enter(State.WORK);
    }

    void endRequest() {
        served = true;
        enter(State.HEAD);
    }

    private void enter(State next) {
        since = NanoTime.now();
        state = next;
    }

    void beginRead() {
        incoming.begin();
    }

    void endRead(long bytes) {
        incoming.end(bytes);
    }

    void beginWrite() {
        outgoing.begin();
    }

    void endWrite(long bytes) {
        outgoing.end(bytes);
    }

    boolean isTooSlow(long now) {
        return state == State.HEAD
                ? waited(now) > MOST_FOR_HEAD
                : incoming.isTooSlow(now) || outgoing.isTooSlow(now) || incoming.total(now) > MOST_FOR_BODY;
    }

    /** True while no thread is at work for it. */
    boolean isIdle() {
        return state != State.WORK;
    }

    /** How long its thread has been waiting for the client, in nanoseconds. */
    long heldUp(long now) {
        return state == State.WORK ? Math.max(incoming.waiting(now), outgoing.waiting(now)) : 0;
    }

    /** How long it has been in its state, in nanoseconds. */
    long waited(long now) {
        return NanoTime.elapsed(since, now);
    }

    /** True if a request was answered before. */
    boolean wasServed() {
        return served;
    }

    boolean isClosed() {
        return closed;
    }

    /** Closes it without an answer; a thread that waits for the client goes on at once, with a fault. */
    void close() {
        closed = true;
        connection.getEndPoint().close(new TimeoutException("The client is too slow"));
    }
}
