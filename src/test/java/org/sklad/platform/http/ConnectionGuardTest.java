package org.sklad.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
    private static final int MANY = ConnectionGuard.MOST_OF_AN_ADDRESS + 100;
    private final List<Fake> all = new ArrayList<>();

    @Test
    void limits_the_connections_of_an_address_and_closes_the_oldest() {
        open(guard(Set.of()), MANY, i -> "192.0.2.7");
        assertThat(stillOpen()).isEqualTo(ConnectionGuard.MOST_OF_AN_ADDRESS);
        assertThat(all.subList(0, 100)).allMatch(each -> !each.getEndPoint().isOpen());
    }

    @Test
    void all_addresses_of_an_ipv6_network_count_as_one() {
        open(guard(Set.of()), MANY, i -> "2001:db8:1:2::" + Integer.toHexString(i + 1));
        assertThat(stillOpen()).isEqualTo(ConnectionGuard.MOST_OF_AN_ADDRESS);
    }

    @Test
    void each_ipv6_network_is_counted_separately() {
        open(guard(Set.of()), MANY, i -> "2001:db8:1:" + Integer.toHexString(i + 1) + "::1");
        assertThat(stillOpen()).isEqualTo(MANY);
    }

    @Test
    void a_proxy_may_have_as_many_connections_as_the_total_limit() {
        ConnectionGuard guard = guard(Set.of("192.0.2.7", "2001:db8::1"));
        open(guard, MANY, i -> "192.0.2.7");
        open(guard, MANY, i -> "2001:db8::1");
        assertThat(stillOpen()).isEqualTo(2 * MANY);
    }

    @Test
    void limits_the_total_and_closes_connections_of_the_busiest_address() {
        ConnectionGuard guard = guard(Set.of());
        open(guard, 400, i -> "192.0.2.7");
        open(guard, ConnectionGuard.MOST - 200, i -> "198.51." + i / 250 + "." + i % 250);
        assertThat(stillOpen()).isEqualTo(ConnectionGuard.MOST);
        assertThat(all.subList(0, 400).stream()
                        .filter(each -> each.getEndPoint().isOpen()))
                .hasSize(200);
    }

    private static ConnectionGuard guard(Set<String> proxies) {
        return new ConnectionGuard(new ScheduledExecutorScheduler(), proxies);
    }

    private long stillOpen() {
        return all.stream().filter(each -> each.getEndPoint().isOpen()).count();
    }

    private void open(ConnectionGuard guard, int count, IntFunction<String> address) {
        for (int i = 0; i < count; i++) {
            Fake connection = new Fake(guard, address.apply(i));
            all.add(connection);
            guard.onOpened(connection);
        }
    }

    /** A connection from which nothing is read. */
    private static final class Fake extends AbstractConnection {
        Fake(ConnectionGuard guard, String address) {
            super(new From(address), Runnable::run);
            ((From) getEndPoint()).whenClosed = () -> guard.onClosed(this);
        }

        @Override
        public void onFillable() {
            throw new IllegalStateException("Nothing is read.");
        }
    }

    private static final class From extends ByteArrayEndPoint {
        private final String address;
        private Runnable whenClosed = () -> {};

        From(String address) {
            this.address = address;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            try {
                return new InetSocketAddress(InetAddress.getByName(address), 1);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(address, e);
            }
        }

        @Override
        public void onClose(Throwable cause) {
            super.onClose(cause);
            whenClosed.run();
        }
    }
}
