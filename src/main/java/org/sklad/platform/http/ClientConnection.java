package org.sklad.platform.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;

/**
 * The connection of a client: its state, the time since it entered the state, and the speed at which the client sends and
 * receives.
 */
final class ClientConnection {
    /**
     * The limit from the end of the last request, or from the start, to the end of the next header. A kept connection may idle as
     * long.
     */
    static final long MOST_FOR_HEAD = TimeUnit.SECONDS.toNanos(30);

    /** The minimum speed for a body and an answer, that of the worst mobile network (GPRS: 2 to 5 kB/s). */
    private static final long SLOWEST_BYTES_PER_SECOND = 1_024;

    /** The time before the speed counts: a radio link may have to wake up or be lost for a moment. */
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

    /** The state of the connection. It holds a thread only in {@link #WORK}. */
    enum State {
        HEAD,
        BODY,
        WORK
    }

    /** The bytes of one request or of its answer. One thread at a time counts; any thread reads. */
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

    /**
     * Creates the state of a connection.
     *
     * @param address the address that the connection counts for
     */
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

    /** Returns true while the connection holds no thread. */
    boolean isIdle() {
        return state != State.WORK;
    }

    /** Returns how long the thread has been waiting for the client, in nanoseconds. */
    long waitedForClient(long now) {
        return state == State.WORK ? Math.max(incoming.waiting(now), outgoing.waiting(now)) : 0;
    }

    /** Returns how long the connection has been in its state, in nanoseconds. */
    long waited(long now) {
        return NanoTime.elapsed(since, now);
    }

    /** Returns true if a request was answered before. */
    boolean wasServed() {
        return served;
    }

    boolean isClosed() {
        return closed;
    }

    /** Closes the connection without an answer. A thread that waits for the client continues at once, with a fault. */
    void close() {
        closed = true;
        connection.getEndPoint().close(new TimeoutException("The client is too slow"));
    }
}
