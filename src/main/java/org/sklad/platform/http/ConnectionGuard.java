package org.sklad.platform.http;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections of clients that are too slow, and the longest-waiting one if there are too many. A new connection is never
 * refused because of an idle one: a working client sends its whole request at once.
 */
final class ConnectionGuard extends AbstractLifeCycle implements Connection.Listener {
    /** A whole centre can share one address: 85 browsers with six connections each. */
    static final int MOST_OF_AN_ADDRESS = 512;

    /** With 24 kB of buffers each, 48 MB. */
    static final int MOST = 2_048;

    /** Threads that wait for their client, as for a photo over a mobile network; a quarter of all threads. */
    private static final int MOST_HELD_UP = 32;

    private static final long HELD_UP = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SWEEP_MILLIS = 100;
    private static final long BETWEEN_LINES = TimeUnit.MINUTES.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);

    private final Scheduler scheduler;
    private final Set<String> proxies;
    private final Map<Connection, ClientConnection> all = new ConcurrentHashMap<>();
    private final Map<String, Set<ClientConnection>> byAddress = new ConcurrentHashMap<>();
    private final AtomicLong closed = new AtomicLong();
    private long lineAfter = NanoTime.now();

    /**
     * Creates the guard of one connector.
     *
     * @param proxies addresses with many clients, for which only the total counts; of IPv6 the whole /64 network
     */
    ConnectionGuard(Scheduler scheduler, Set<String> proxies) {
        this.scheduler = scheduler;
        this.proxies = proxies.stream().map(SourceAddress::network).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doStart() {
        sweepSoon();
    }

    private void sweepSoon() {
        scheduler.schedule(this::sweep, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns the client of a connection; empty for a moment after it was closed. */
    Optional<ClientConnection> find(Connection connection) {
        return Optional.ofNullable(all.get(connection));
    }

    @Override
    public void onOpened(Connection connection) {
        // With TLS, Jetty reports two connections; only the inner one counts.
        if (connection instanceof SslConnection) {
            return;
        }
        ClientConnection opened = new ClientConnection(connection, address(connection));
        all.put(connection, opened);
        byAddress.compute(opened.address(), (address, others) -> {
            Set<ClientConnection> same = others == null ? ConcurrentHashMap.newKeySet() : others;
            same.add(opened);
            return same;
        });
        Set<ClientConnection> same = byAddress.getOrDefault(opened.address(), Set.of(opened));
        if (same.size() > MOST_OF_AN_ADDRESS && !proxies.contains(opened.address())) {
            closeOneOf(same, opened);
        } else if (all.size() > MOST) {
            closeOneOf(largest(), opened);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        ClientConnection gone = all.remove(connection);
        if (gone != null) {
            byAddress.computeIfPresent(gone.address(), (address, same) -> {
                same.remove(gone);
                return same.isEmpty() ? null : same;
            });
        }
    }

    /** Returns the connections of the address with the most of them, so that only this address pays for its flood. */
    private Set<ClientConnection> largest() {
        return byAddress.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    /**
     * Closes the longest-waiting connection. Connections that were served before may use three quarters of the places: a flood of
     * new ones does not displace them, and they do not fill the places of new ones.
     */
    private void closeOneOf(Collection<ClientConnection> some, ClientConnection newest) {
        long now = NanoTime.now();
        Map<Boolean, List<ClientConnection>> waiting = some.stream()
                .filter(each ->
                        each != newest && !each.isClosed() && (each.isIdle() || each.waitedForClient(now) > HELD_UP))
                .collect(Collectors.partitioningBy(ClientConnection::wasServed));
        List<ClientConnection> served = waiting.getOrDefault(true, List.of());
        List<ClientConnection> others = waiting.getOrDefault(false, List.of());
        boolean crowded = others.isEmpty() || served.size() > some.size() * 3 / 4;
        close((crowded ? served : others)
                .stream()
                        .max(Comparator.comparingLong(each -> each.waited(now)))
                        .orElse(newest));
    }

    private void sweep() {
        try {
            long now = NanoTime.now();
            all.values().stream()
                    .filter(each -> !each.isClosed() && each.isTooSlow(now))
                    .forEach(this::close);
            freeThreads(now);
            log(now);
        } finally {
            if (isStarted()) {
                sweepSoon();
            }
        }
    }

    private void freeThreads(long now) {
        List<ClientConnection> heldUp = all.values().stream()
                .filter(each -> !each.isClosed() && each.waitedForClient(now) > HELD_UP)
                .sorted(Comparator.comparingLong((ClientConnection each) -> each.waitedForClient(now))
                        .reversed())
                .toList();
        heldUp.stream().limit(Math.max(0, heldUp.size() - MOST_HELD_UP)).forEach(this::close);
    }

    private void close(ClientConnection one) {
        closed.incrementAndGet();
        one.close();
    }

    /** Writes at most one line a minute, so that an attack does not fill the log. */
    private void log(long now) {
        if (closed.get() > 0 && NanoTime.isBeforeOrSame(lineAfter, now)) {
            lineAfter = now + BETWEEN_LINES;
            LOG.warn(
                    "Closed {} connections of clients that are too slow or too many; {} are open",
                    closed.getAndSet(0),
                    all.size());
        }
    }

    private static String address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer
                ? SourceAddress.network(peer.getAddress().getHostAddress())
                : "-";
    }
}
