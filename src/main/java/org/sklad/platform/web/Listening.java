package org.sklad.platform.web;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.jetty.GzipHandlerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;

/** Where the server listens and how, made of a handful of settings instead of Dropwizard's sixty. */
public final class Listening {
    /** TLS by a key store, which says https; without one plain http. */
    public record Tls(Path keystore, Secret password) {}

    private static final String LOOPBACK = "127.0.0.1";
    private static final DataSize HEADERS = DataSize.kibibytes(16);

    /** The database reads on 4 connections and writes on one: more threads only wait, each with a stack of its own. */
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

    private Listening() {}

    /**
     * The server that these settings describe.
     *
     * @param proxies addresses of the reverse proxies whose X-Forwarded-* count
     */
    public static ServerFactory server(int port, int adminPort, String bind, Optional<Tls> tls, Set<String> proxies) {
        HttpConnectorFactory application =
                tls.<HttpConnectorFactory>map(each -> https(each, proxies)).orElseGet(() -> new PlainHttp(proxies));
        application.setPort(port);
        application.setBindHost(bind);
        tune(application);

        // Metrics, health and log levels: for who sits at the machine.
        HttpConnectorFactory admin = new HttpConnectorFactory();
        admin.setPort(adminPort);
        admin.setBindHost(LOOPBACK);
        tune(admin);

        DefaultServerFactory server = new DefaultServerFactory();
        server.setApplicationConnectors(List.of(application));
        server.setAdminConnectors(List.of(admin));
        server.setRegisterDefaultExceptionMappers(false);
        server.setAllowedMethods(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"));
        server.setGzipFilterFactory(gzip());
        LogbackAccessRequestLogFactory silent = new LogbackAccessRequestLogFactory();
        silent.setAppenders(List.of());
        server.setRequestLogFactory(silent);
        server.setMaxThreads(THREADS);
        server.setShutdownGracePeriod(Duration.seconds(15));
        return server;
    }

    private static void tune(HttpConnectorFactory connector) {
        // Dropwizard accepts a bare line feed as the end of a header line, which a proxy before it may read otherwise.
        connector.setHttpCompliance(HttpCompliance.STRICT);
        connector.setUseServerHeader(false);
        connector.setUseForwardedHeaders(false);
        connector.setMaxRequestHeaderSize(HEADERS);
        connector.setIdleTimeout(Duration.seconds(30));
    }

    private static GzipHandlerFactory gzip() {
        GzipHandlerFactory gzip = new GzipHandlerFactory();
        gzip.setCompressedMimeTypes(COMPRESSED);
        gzip.setMinimumEntitySize(DataSize.bytes(512));
        return gzip;
    }

    private static HttpsConnectorFactory https(Tls tls, Set<String> proxies) {
        HttpsConnectorFactory https = new Https(proxies);
        https.setKeyStorePath(tls.keystore().toString());
        https.setKeyStorePassword(tls.password().reveal());
        https.setSupportedProtocols(List.of("TLSv1.2", "TLSv1.3"));
        https.setDisableSniHostCheck(true);
        return https;
    }

    private static ServerConnector guarded(ServerConnector connector, Set<String> proxies) {
        connector.addBean(new ConnectionGuard(connector.getScheduler(), proxies));
        return connector;
    }

    private static final class PlainHttp extends HttpConnectorFactory {
        private final Set<String> proxies;

        PlainHttp(Set<String> proxies) {
            this.proxies = proxies;
        }

        @Override
        protected HttpConfiguration buildHttpConfiguration() {
            HttpConfiguration configuration = super.buildHttpConfiguration();
            configuration.addCustomizer(new TrustedProxies(proxies));
            return configuration;
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
            HttpConfiguration configuration = super.buildHttpConfiguration();
            configuration.addCustomizer(new TrustedProxies(proxies));
            return configuration;
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
