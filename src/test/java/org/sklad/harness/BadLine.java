package org.sklad.harness;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The line of a phone at the edge of a network, once it has turned bad. All requests together get 64 kbit/s, and all answers together get
 * as much. Of both, 3 in each 20 are lost whole: such a request never reaches the program, such an answer never comes back, and the connection
 * ends. Every 20 seconds all that is under way is cut. Repeated packets of TCP are not modelled: they would only slow the line down.
 */
public final class BadLine extends Relay {
    private static final long BYTES_PER_SECOND = 64_000 / 8;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long UNTIL_CUT = 20 * SECOND;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Way there = new Way();
    private final Way back = new Way();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final Losses lostRequests = new Losses(64_000);
    private final Losses lostAnswers = new Losses(64_001);
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
        return lostRequests.number();
    }

    public int lostAnswers() {
        return lostAnswers.number();
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
        if (lostRequests.next()) {
            return;
        }
        arrived.add(asked.firstLine());
        Message answer = ask(asked);
        back.carry(answer, cut);
        if (!lostAnswers.next()) {
            client.getOutputStream().write(answer.bytes());
        }
    }

    /** Which messages of one direction are lost: 3 in each 20, in random order, so that a short test has some too. */
    private static final class Losses {
        private final Random random;
        private final List<Boolean> next = new ArrayList<>();
        private int number;

        Losses(long seed) {
            random = new Random(seed);
        }

        synchronized boolean next() {
            if (next.isEmpty()) {
                IntStream.range(0, 20).forEach(each -> next.add(each < 3));
                Collections.shuffle(next, random);
            }
            boolean lost = next.remove(next.size() - 1);
            number += lost ? 1 : 0;
            return lost;
        }

        synchronized int number() {
            return number;
        }
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
