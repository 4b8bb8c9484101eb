package org.sklad.harness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many connections on one thread that send or read as little as possible and reopen when closed. They open at a thousand a
 * second until all are open, then at 25 a second.
 */
public final class SlowClients implements AutoCloseable {
    private static final long BETWEEN_BYTES = TimeUnit.MILLISECONDS.toNanos(1_000);
    private static final long TICK_MILLIS = 50;
    private static final long BETWEEN_OPENINGS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long BETWEEN_AGAIN = TimeUnit.MILLISECONDS.toNanos(40);

    private final InetSocketAddress server;
    private final InetSocketAddress from;
    private final Selector selector;
    private final Thread thread;
    private final Queue<Behaviour> toOpen = new ArrayDeque<>();
    private volatile boolean stopped;
    private volatile int open;
    private int opened;
    private final AtomicInteger closedByServer = new AtomicInteger();

    /**
     * The behaviour of one connection.
     *
     * @param first text that it sends at once
     * @param then text that it sends byte by byte, again and again; nothing if empty
     * @param takes bytes of the answer that it reads each second
     */
    public record Behaviour(String first, String then, int takes) {}

    /** One connection. */
    private static final class Slow {
        private final Behaviour behaviour;
        private final ByteBuffer first;
        private int sent;
        private long next = System.nanoTime();

        Slow(Behaviour behaviour) {
            this.behaviour = behaviour;
            first = ByteBuffer.wrap(behaviour.first().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * Prepares clients that have not yet connected.
     *
     * @param from the address that they connect from
     */
    public SlowClients(InetSocketAddress server, String from, List<Behaviour> behaviours) throws IOException {
        this.server = server;
        this.from = new InetSocketAddress(from, 0);
        selector = Selector.open();
        toOpen.addAll(behaviours);
        thread = new Thread(this::run, "slow-clients");
        thread.setDaemon(true);
        thread.start();
    }

    public int open() {
        return open;
    }

    public synchronized int opened() {
        return opened;
    }

    /** Waits up to a minute until this many connections were opened. */
    public synchronized void awaitOpened(int count) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (opened < count) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("Only " + opened + " of " + count + " connections were opened");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void countOpened() {
        opened++;
        notifyAll();
    }

    public int closedByServer() {
        return closedByServer.get();
    }

    private void run() {
        int all = toOpen.size();
        long openAfter = System.nanoTime();
        try {
            while (!stopped) {
                while (!toOpen.isEmpty() && System.nanoTime() - openAfter >= 0) {
                    connect(toOpen.remove());
                    openAfter = opened() < all ? openAfter + BETWEEN_OPENINGS : System.nanoTime() + BETWEEN_AGAIN;
                }
                selector.select(TICK_MILLIS);
                List<SelectionKey> keys = new ArrayList<>(selector.keys());
                keys.forEach(this::serve);
                open = selector.keys().size();
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            closeAll();
        }
    }

    private void connect(Behaviour behaviour) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
        channel.configureBlocking(false);
        channel.bind(from);
        channel.register(selector, SelectionKey.OP_CONNECT, new Slow(behaviour));
        channel.connect(server);
        countOpened();
    }

    private void serve(SelectionKey key) {
        if (!key.isValid() || !(key.attachment() instanceof Slow slow)) {
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (channel.isConnectionPending()) {
                if (!channel.finishConnect()) {
                    return;
                }
                key.interestOps(0);
            }
            if (slow.first.hasRemaining()) {
                channel.write(slow.first);
            } else if (System.nanoTime() - slow.next >= 0) {
                slow.next = System.nanoTime() + BETWEEN_BYTES;
                drip(channel, slow);
            }
        } catch (IOException closed) {
            closedByServer.incrementAndGet();
            key.cancel();
            close(channel);
            toOpen.add(slow.behaviour);
        }
    }

    private static void drip(SocketChannel channel, Slow slow) throws IOException {
        byte[] then = slow.behaviour.then().getBytes(StandardCharsets.US_ASCII);
        if (then.length > 0) {
            channel.write(ByteBuffer.wrap(then, slow.sent++ % then.length, 1));
        }
        if (slow.behaviour.takes() > 0 && channel.read(ByteBuffer.allocate(slow.behaviour.takes())) < 0) {
            throw new IOException("closed by the server");
        }
    }

    private void closeAll() {
        for (Iterator<SelectionKey> keys = selector.keys().iterator(); keys.hasNext(); ) {
            close((SocketChannel) keys.next().channel());
        }
        try {
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // The server already closed it.
        }
    }

    @Override
    public void close() {
        stopped = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
