package org.sklad;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Tells whoever started the program where it is. */
final class Address {
    private Address() {}

    @SuppressWarnings("SystemOut") // the one line for who started it; the log goes to standard error
    static void print(SkladConfiguration configuration, Server server) {
        System.out.println("Sklad is at "
                + configuration.publicUrl().map(Address::withSlash).orElseGet(() -> local(server)));
    }

    private static String withSlash(URI url) {
        return url.toString().endsWith("/") ? url.toString() : url + "/";
    }

    private static String local(Server server) {
        ServerConnector application = (ServerConnector) server.getConnectors()[0];
        boolean tls = application.getProtocols().contains("ssl");
        return (tls ? "https" : "http") + "://localhost:" + application.getLocalPort() + "/";
    }
}
