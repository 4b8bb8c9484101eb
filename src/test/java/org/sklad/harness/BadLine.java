package org.sklad.harness;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line of a phone at the edge of a network, once it has turned bad. All requests together get 64 kbit/s, and all answers together get
 * as much. Of both, 15 of 100 are lost whole: such a request never reaches the program, such an answer never comes back, and the connection
 * ends. Every 20 seconds all that is under way is cut. Repeated packets of TCP are not modelled: they would only slow the line down.
 */
public final class BadLine extends Relay {
    private static final long BYTES_PER_SECOND = 64_000 / 8;
    private static final double LOSS = 0.15;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long UNTIL_CUT = 20 * SECOND;

    private final Random random = new Random(64_000);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Way there = new Way();
    private final Way back = new Way();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger lostRequests = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final long began = System.nanoTime();
    private volatile boolean bad;

    public BadLine(URI server) {
        super(server);
    }

    public void turnsBad() {
        bad = true;
    }

    /** Returns the first lines of the requests that reached the program since the line was bad, in their order. */
    public List<String> arrived() {
        return List.copyOf(arrived);
    }

    public int lostRequests() {
        return lostRequests.get();
    }

    public int lostAnswers() {
        return lostAnswers.get();
    }

    /** Returns the number of requests and answers that were cut on their way. */
    public int cuts() {
        return cuts.get();
    }

    @Override
    void serve(Socket client) throws IOException {
        Message asked = read(client.getInputStream());
        if (!bad) {
            client.getOutputStream().write(ask(asked).bytes());
            return;
        }
        long cut = began + ((System.nanoTime() - began) / UNTIL_CUT + 1) * UNTIL_CUT;
        there.carry(asked, cut);
        if (loses(lostRequests)) {
            return;
        }
        arrived.add(asked.firstLine());
        Message answer = ask(asked);
        back.carry(answer, cut);
        if (!loses(lostAnswers)) {
            client.getOutputStream().write(answer.bytes());
        }
    }

    private synchronized boolean loses(AtomicInteger number) {
        boolean lost = random.nextDouble() < LOSS;
        number.addAndGet(lost ? 1 : 0);
        return lost;
    }

    private void waitUntil(long nanoTime) throws IOException {
        try {
            if (closed.await(nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The line is closed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** One direction of the line. It carries one message after another. */
    private final class Way {
        private long free = System.nanoTime();

        void carry(Message message, long cut) throws IOException {
            long done = reserve(message.bytes().length, cut);
            waitUntil(Math.min(done, cut));
            if (done > cut) {
                cuts.incrementAndGet();
                throw new IOException("The line was cut");
            }
        }

        private synchronized long reserve(int bytes, long cut) {
            long done = Math.max(free, System.nanoTime()) + bytes * SECOND / BYTES_PER_SECOND;
            free = Math.min(done, cut);
            return done;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        super.close();
    }

    /** Returns what became of the requests. */
    @Override
    public String toString() {
        return "%d requests arrived, %d were lost, %d answers were lost, %d were cut"
                .formatted(arrived.size(), lostRequests(), lostAnswers(), cuts());
    }
}
