package org.sklad.installation;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** Prints the address of the server, and at the first start the link for the set-up. */
public final class ServerAddress {
    private ServerAddress() {}

    @SuppressWarnings("SystemOut") // output for the person who started the program; the log goes to standard error
    public static void print(SkladConfiguration configuration, Server server, Optional<String> setUpLink) {
        String address = configuration.publicUrl().map(ServerAddress::withSlash).orElseGet(() -> local(server));
        setUpLink.ifPresent(link -> System.out.println(
                "Nobody can sign in yet. Make the first administrator at " + address + link.substring(1)));
        // Last, so that a program that reads the output knows that nothing follows.
        System.out.println("Sklad is at " + address);
    }

    private static String withSlash(URI url) {
        return url.toString().endsWith("/") ? url.toString() : url + "/";
    }

    private static String local(Server server) {
        ServerConnector application = (ServerConnector) server.getConnectors()[0];
        boolean tls = application.getProtocols().contains("ssl");
        return (tls ? "https" : "http") + "://" + host(application.getHost()) + ":" + application.getLocalPort() + "/";
    }

    /**
     * Returns the host for the printed address. A server bound to one address of the machine does not answer to
     * {@code localhost}.
     */
    static String host(@Nullable String bound) {
        if (bound == null) {
            return "localhost";
        }
        if (!InetAddresses.isInetAddress(bound)) {
            return bound;
        }
        InetAddress address = InetAddresses.forString(bound);
        return address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? "localhost"
                : InetAddresses.toUriString(address);
    }
}
