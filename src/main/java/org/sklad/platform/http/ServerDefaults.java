package org.sklad.platform.http;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.GzipHandlerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/**
 * Dropwizard's factories with our defaults: the ports and limits of the server. A {@code server} section overrides single values
 * and keeps the others. Every connector has the {@link ConnectionGuard} and {@link TrustedProxies}, even if a section configures
 * it.
 *
 * @param proxies addresses of the reverse proxies whose X-Forwarded-* headers are trusted
 */
public record ServerDefaults(int port, int adminPort, String bind, Optional<Tls> tls, Set<String> proxies) {
    /** TLS with a key store; without it, the server uses plain http. */
    public record Tls(Path keystore, Secret password) {}

    /** Metrics, health and log levels need no password, so only this machine can reach them. */
    public static final String ADMIN_BIND = "127.0.0.1";

    /** Dropwizard's name for connectors that only serve monitoring. */
    static final String ADMIN = "admin";

    private static final Set<String> ROOTS = Set.of("/", "/*");
    private static final DataSize HEADERS = DataSize.kibibytes(16);

    /** The database reads on 4 connections and writes on one. More threads would only wait, each with its own stack. */
    private static final int THREADS = 128;

    private static final Set<String> COMPRESSED = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "text/csv",
            "application/json",
            "application/problem+json",
            "application/manifest+json",
            "application/wasm",
            "image/svg+xml");

    /** Returns the server of the flat settings. */
    public DefaultServerFactory server() {
        HttpConnectorFactory admin = http();
        admin.setPort(adminPort);
        admin.setBindHost(ADMIN_BIND);
        DefaultServerFactory server = tuned(new DefaultServerFactory());
        server.setApplicationConnectors(List.of(application()));
        server.setAdminConnectors(List.of(admin));
        return server;
    }

    /** Returns a server with one connector: pages at {@code /}, and monitoring at {@code /admin} for this machine. */
    public SimpleServerFactory simple() {
        SimpleServerFactory server = tuned(new SimpleServerFactory());
        server.setConnector(application());
        server.setApplicationContextPath("/");
        return server;
    }

    private HttpConnectorFactory application() {
        HttpConnectorFactory application = tls.isPresent() ? https() : http();
        application.setPort(port);
        application.setBindHost(bind);
        return application;
    }

    /** Returns a connector without TLS. */
    public HttpConnectorFactory http() {
        return tuned(new Http(proxies));
    }

    /** Returns a connector with TLS, with the key store of the flat settings if there is one. */
    public HttpsConnectorFactory https() {
        HttpsConnectorFactory https = tuned(new Https(proxies));
        tls.ifPresent(each -> {
            https.setKeyStorePath(each.keystore().toString());
            https.setKeyStorePassword(each.password().reveal());
        });
        https.setSupportedProtocols(List.of("TLSv1.2", "TLSv1.3"));
        https.setDisableSniHostCheck(true);
        return https;
    }

    private static <T extends HttpConnectorFactory> T tuned(T connector) {
        // Dropwizard accepts a bare line feed as the end of a header line, which a proxy may interpret differently.
        connector.setHttpCompliance(HttpCompliance.STRICT);
        connector.setUseServerHeader(false);
        connector.setMaxRequestHeaderSize(HEADERS);
        connector.setIdleTimeout(Duration.seconds(30));
        return connector;
    }

    private static <T extends AbstractServerFactory> T tuned(T server) {
        server.setRegisterDefaultExceptionMappers(false);
        server.setAllowedMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"));
        server.setGzipFilterFactory(gzip());
        server.setRequestLogFactory(requestLog());
        server.setMaxThreads(THREADS);
        server.setShutdownGracePeriod(Duration.seconds(15));
        return server;
    }

    public static GzipHandlerFactory gzip() {
        GzipHandlerFactory gzip = new GzipHandlerFactory();
        gzip.setCompressedMimeTypes(COMPRESSED);
        gzip.setMinimumEntitySize(DataSize.bytes(512));
        return gzip;
    }

    /** Returns a silent request log: our own line for each request contains no names and no query. */
    public static LogbackAccessRequestLogFactory requestLog() {
        LogbackAccessRequestLogFactory silent = new LogbackAccessRequestLogFactory();
        silent.setAppenders(List.of());
        return silent;
    }

    /** Returns the flat settings that no connector uses because a section names others. */
    public List<String> overruledBy(ServerFactory server) {
        List<String> overruled = new ArrayList<>();
        if (none(application(server), each -> each.getPort() == port)) {
            overruled.add("port");
        }
        if (none(application(server), each -> bind.equals(each.getBindHost()))) {
            overruled.add("bind");
        }
        if (tls.isPresent() && none(application(server), this::usesKeystore)) {
            overruled.add("tlsKeystore");
        }
        if (none(admin(server), each -> each.getPort() == adminPort)) {
            overruled.add("adminPort");
        }
        return overruled;
    }

    private boolean usesKeystore(HttpConnectorFactory connector) {
        return connector instanceof HttpsConnectorFactory https
                && tls.filter(each -> each.keystore().toString().equals(https.getKeyStorePath()))
                        .isPresent();
    }

    private static boolean none(List<ConnectorFactory> connectors, Predicate<HttpConnectorFactory> which) {
        return connectors.stream().noneMatch(each -> each instanceof HttpConnectorFactory http && which.test(http));
    }

    private static List<ConnectorFactory> application(ServerFactory server) {
        if (server instanceof SimpleServerFactory simple) {
            return List.of(simple.getConnector());
        }
        return server instanceof DefaultServerFactory usual ? usual.getApplicationConnectors() : List.of();
    }

    private static List<ConnectorFactory> admin(ServerFactory server) {
        return server instanceof DefaultServerFactory usual ? usual.getAdminConnectors() : List.of();
    }

    /** Returns true if the server is reachable and all pages are at the addresses of their links. */
    public static boolean isReachable(ServerFactory server) {
        return !application(server).isEmpty()
                && (!(server instanceof AbstractServerFactory each)
                        || each.getJerseyRootPath()
                                .filter(path -> !ROOTS.contains(path))
                                .isEmpty())
                && (!(server instanceof DefaultServerFactory usual)
                        || usual.getApplicationContextPath().equals("/"))
                && (!(server instanceof SimpleServerFactory simple)
                        || simple.getApplicationContextPath().equals("/"));
    }

    /** Returns false if a connector uses forwarded headers but no proxy is trusted. */
    public boolean namesProxiesOf(ServerFactory server) {
        Predicate<HttpConnectorFactory> behindProxy = HttpConnectorFactory::isUseForwardedHeaders;
        return !proxies.isEmpty() || (none(application(server), behindProxy) && none(admin(server), behindProxy));
    }

    /** Trusts only the given proxies; Dropwizard's own {@code useForwardedHeaders} trusts every sender. */
    private static HttpConfiguration trusting(HttpConfiguration configuration, Set<String> proxies) {
        configuration.getCustomizers().removeIf(ForwardedRequestCustomizer.class::isInstance);
        configuration.addCustomizer(new TrustedProxies(proxies));
        return configuration;
    }

    private static ServerConnector guarded(ServerConnector connector, Set<String> proxies) {
        connector.addBean(new ConnectionGuard(connector.getScheduler(), proxies));
        return connector;
    }

    private static final class Http extends HttpConnectorFactory {
        private final Set<String> proxies;

        Http(Set<String> proxies) {
            this.proxies = proxies;
        }

        @Override
        protected HttpConfiguration buildHttpConfiguration() {
            return trusting(super.buildHttpConfiguration(), proxies);
        }

        @Override
        protected ServerConnector buildConnector(
                Server server,
                Scheduler scheduler,
                ByteBufferPool buffers,
                String name,
                @Nullable ThreadPool threads,
                ConnectionFactory... factories) {
            return guarded(super.buildConnector(server, scheduler, buffers, name, threads, factories), proxies);
        }
    }

    private static final class Https extends HttpsConnectorFactory {
        private final Set<String> proxies;

        Https(Set<String> proxies) {
            this.proxies = proxies;
        }

        @Override
        protected HttpConfiguration buildHttpConfiguration() {
            return trusting(super.buildHttpConfiguration(), proxies);
        }

        @Override
        protected ServerConnector buildConnector(
                Server server,
                Scheduler scheduler,
                ByteBufferPool buffers,
                String name,
                @Nullable ThreadPool threads,
                ConnectionFactory... factories) {
            return guarded(super.buildConnector(server, scheduler, buffers, name, threads, factories), proxies);
        }
    }
}
