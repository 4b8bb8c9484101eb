package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.health.DefaultHealthFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import io.dropwizard.metrics.common.Slf4jReporterFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpCompliance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dropwizard's own sections of {@code config.yml}, next to our flat settings. */
class SectionsTest {
    @TempDir
    private Path folder;

    @Test
    void a_connector_of_the_section_wins_and_flat_settings_fill_its_gaps() throws Exception {
        SkladConfiguration read = read("""
                port: 9000
                bind: 192.0.2.1
                server:
                  applicationConnectors:
                    - type: http
                      port: 9090
                    - type: http
                      bindHost: 192.0.2.2
                      maxRequestHeaderSize: 32KiB
                """);
        DefaultServerFactory server = server(read);

        HttpConnectorFactory first = http(server.getApplicationConnectors().get(0));
        assertThat(first.getPort()).isEqualTo(9090);
        assertThat(first.getBindHost()).isEqualTo("192.0.2.1");
        assertThat(first.getMaxRequestHeaderSize()).isEqualTo(DataSize.kibibytes(16));
        HttpConnectorFactory second = http(server.getApplicationConnectors().get(1));
        assertThat(second.getPort()).isEqualTo(9000);
        assertThat(second.getBindHost()).isEqualTo("192.0.2.2");
        assertThat(second.getMaxRequestHeaderSize()).isEqualTo(DataSize.kibibytes(32));
        for (ConnectorFactory each : server.getApplicationConnectors()) {
            assertThat(http(each).getHttpCompliance()).isEqualTo(HttpCompliance.STRICT);
            assertThat(each.getClass().getName()).startsWith("org.sklad.");
        }
        assertOurLimits(server);
        HttpConnectorFactory admin = http(server.getAdminConnectors().get(0));
        assertThat(admin.getPort()).isEqualTo(8081);
        assertThat(admin.getBindHost()).isEqualTo("127.0.0.1");
    }

    /** If a section replaced all our defaults, this example would drop TLS, the bind address and the limits. */
    @Test
    void a_section_with_one_line_changes_only_that() throws Exception {
        SkladConfiguration read = read("""
                port: 9000
                bind: 192.0.2.1
                tlsKeystore: tls.p12
                tlsPassword: secret
                server:
                  gzip:
                    enabled: false
                logging:
                metrics: {}
                """);
        DefaultServerFactory server = server(read);

        assertThat(server.getGzipFilterFactory().isEnabled()).isFalse();
        assertThat(server.getGzipFilterFactory().getCompressedMimeTypes()).contains("application/problem+json");
        assertThat(server.getApplicationConnectors()).singleElement().satisfies(each -> {
            HttpsConnectorFactory https = (HttpsConnectorFactory) each;
            assertThat(https.getPort()).isEqualTo(9000);
            assertThat(https.getBindHost()).isEqualTo("192.0.2.1");
            assertThat(https.getKeyStorePath())
                    .isEqualTo(folder.resolve("tls.p12").toString());
            assertThat(https.getHttpCompliance()).isEqualTo(HttpCompliance.STRICT);
        });
        assertOurLimits(server);
        assertThat(read.overruled()).isEmpty();
        assertThat(read.getLoggingFactory()).isInstanceOf(Logs.class);
    }

    @Test
    void admin_connectors_listen_on_this_machine_unless_they_name_another_address() throws Exception {
        DefaultServerFactory server = server(read("""
                server:
                  adminConnectors:
                    - type: http
                      port: 9091
                    - type: https
                      bindHost: 0.0.0.0
                      keyStorePath: other.p12
                      keyStorePassword: other
                """));

        HttpConnectorFactory first = http(server.getAdminConnectors().get(0));
        assertThat(first.getPort()).isEqualTo(9091);
        assertThat(first.getBindHost()).isEqualTo("127.0.0.1");
        HttpsConnectorFactory second =
                (HttpsConnectorFactory) server.getAdminConnectors().get(1);
        assertThat(second.getPort()).isEqualTo(8081);
        assertThat(second.getBindHost()).isEqualTo("0.0.0.0");
        assertThat(second.getKeyStorePath()).isEqualTo("other.p12");
        assertThat(second.getSupportedProtocols()).containsExactly("TLSv1.2", "TLSv1.3");
    }

    @Test
    void the_simple_server_serves_pages_at_the_root() throws Exception {
        SimpleServerFactory server = (SimpleServerFactory) read("""
                server:
                  type: simple
                  maxThreads: 64
                  connector:
                    type: http
                    port: 9090
                """).getServerFactory();

        assertThat(server.getApplicationContextPath()).isEqualTo("/");
        assertThat(server.getMaxThreads()).isEqualTo(64);
        assertThat(server.getRegisterDefaultExceptionMappers()).isFalse();
        HttpConnectorFactory connector = http(server.getConnector());
        assertThat(connector.getPort()).isEqualTo(9090);
        assertThat(connector.getBindHost()).isEqualTo("0.0.0.0");
        assertThat(connector.getHttpCompliance()).isEqualTo(HttpCompliance.STRICT);
    }

    @Test
    void names_the_flat_settings_that_have_no_effect() throws Exception {
        assertThat(read("""
                port: 9000
                adminPort: 9001
                tlsKeystore: tls.p12
                server:
                  applicationConnectors:
                    - type: http
                      port: 9090
                """).overruled()).containsExactly("port", "tlsKeystore");
        assertThat(read("server: {type: simple}").overruled()).containsExactly("adminPort");
        assertThat(read("port: 9000").overruled()).isEmpty();
    }

    @Test
    void an_appender_of_the_section_uses_our_line_format_and_never_blocks() throws Exception {
        DefaultLoggingFactory logging = logging(read("""
                logging:
                  appenders:
                    - type: console
                      threshold: ERROR
                    - type: file
                      currentLogFilename: sklad.log
                      archive: false
                    - type: console
                      target: stdout
                      logFormat: "%msg%n"
                """));

        AbstractAppenderFactory<ILoggingEvent> console = appender(logging, 0);
        assertThat(((ConsoleAppenderFactory<?>) console).getTarget())
                .isEqualTo(ConsoleAppenderFactory.ConsoleStream.STDERR);
        assertThat(console.getThreshold()).isEqualTo("ERROR");
        assertThat(console.getLogFormat()).contains("\\p{Cntrl}");
        assertThat(console.getQueueSize()).isEqualTo(4_096);
        assertThat(appender(logging, 1).getLogFormat()).contains("\\p{Cntrl}");
        AbstractAppenderFactory<ILoggingEvent> other = appender(logging, 2);
        assertThat(((ConsoleAppenderFactory<?>) other).getTarget())
                .isEqualTo(ConsoleAppenderFactory.ConsoleStream.STDOUT);
        assertThat(other.getLogFormat()).isEqualTo("%msg%n");
        assertThat(logging.getLevel()).isEqualTo("WARN");
    }

    @Test
    void an_appender_of_the_section_writes_json_if_the_log_does() throws Exception {
        DefaultLoggingFactory logging = logging(read("""
                log: json
                logging:
                  appenders:
                    - type: console
                """));

        assertThat(appender(logging, 0).getLayout()).isInstanceOf(EventJsonLayoutBaseFactory.class);
        assertThat(appender(logging, 0).getLogFormat()).isNull();
    }

    @Test
    void a_level_applies_to_this_program_unless_a_logger_names_it() throws Exception {
        assertThat(levels(read("port: 1"))).containsEntry("org.sklad", "INFO");
        assertThat(levels(read("logging: {loggers: {org.sklad: DEBUG, org.eclipse: INFO}, level: ERROR}")))
                .containsEntry("org.sklad", "DEBUG")
                .containsEntry("org.eclipse", "INFO")
                .containsEntry("org.eclipse.jetty.util.HostPort", "ERROR");
        assertThat(levels(read("logging: {level: ERROR}")))
                .doesNotContainKey("org.sklad")
                .containsEntry("metrics", "INFO")
                .containsEntry("org.eclipse.jetty.util.HostPort", "ERROR");
    }

    @Test
    void the_example_of_the_handbook_can_be_read() throws Exception {
        String handbook = Files.readString(Path.of("src", "docs", "operations.md"));
        int begin = handbook.indexOf("```yaml\n", handbook.indexOf("## Dropwizard's own settings")) + 8;
        SkladConfiguration read = read(
                Files.readString(Path.of("config.yml")) + handbook.substring(begin, handbook.indexOf("```", begin)));

        assertThat(server(read).getApplicationConnectors()).singleElement().isInstanceOf(HttpsConnectorFactory.class);
        assertThat(levels(read)).containsEntry("org.sklad.requests", "WARN").containsEntry("org.sklad", "INFO");
        assertThat(read.getMetricsFactory().getReporters()).hasSize(1);
        assertThat(read.getHealthFactory()).isPresent();
    }

    @Test
    void metrics_health_and_admin_sections_are_read_as_in_dropwizard() throws Exception {
        SkladConfiguration read = read("""
                metrics:
                  frequency: 5 minutes
                  reporters:
                    - type: log
                health:
                  healthCheckUrlPaths: ["/alive"]
                  healthChecks:
                    - name: database
                      critical: true
                admin:
                  tasks:
                    printStackTraceOnError: true
                """);

        assertThat(read.getMetricsFactory().getFrequency()).isEqualTo(Duration.minutes(5));
        assertThat(read.getMetricsFactory().getReporters()).singleElement().isInstanceOf(Slf4jReporterFactory.class);
        assertThat(read.getHealthFactory())
                .get()
                .isInstanceOfSatisfying(
                        DefaultHealthFactory.class,
                        health -> assertThat(health.getHealthCheckUrlPaths()).containsExactly("/alive"));
        assertThat(read.getAdminFactory().getTasks().isPrintStackTraceOnError()).isTrue();
        assertThat(read("{port: 1}").getHealthFactory()).isEmpty();
    }

    @Test
    void environment_and_system_properties_work_in_sections() throws Exception {
        String text = """
                port: 9000
                server:
                  maxThreads: ${THREADS:-64}
                  applicationConnectors:
                    - type: http
                      port: "${PORT:-9090}"
                    - type: http
                """;
        String prefix = "of" + SectionsTest.class.getSimpleName();
        Map<String, String> properties =
                Map.of(prefix + ".server.maxThreads", "96", prefix + ".server.applicationConnectors[1].port", "9092");
        DefaultServerFactory server;
        properties.forEach(System::setProperty);
        try {
            server = server(ConfigFileTest.read(folder, text, Map.of("PORT", "9099", "THREADS", "32"), prefix));
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }

        assertThat(server.getMaxThreads()).isEqualTo(96);
        assertThat(http(server.getApplicationConnectors().get(0)).getPort()).isEqualTo(9099);
        assertThat(http(server.getApplicationConnectors().get(1)).getPort()).isEqualTo(9092);
        assertThat(server(ConfigFileTest.read(folder, text, Map.of("THREADS", "32"), prefix))
                        .getMaxThreads())
                .isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server: {maxThread: 5}                                                        | server.maxThread
            server: {applicationConnectors: [{type: http, prot: 1}]}                      | prot
            server: {applicationConnectors: [{type: htp}]}                                | htp
            server: {applicationConnectors: [{type: http, port: 70000}]}                  | port
            server: {applicationConnectors: []}                                           | application connector
            server: {applicationContextPath: /sklad}                                      | applicationContextPath
            server: {type: simple, applicationContextPath: /sklad}                        | applicationContextPath
            server: {rootPath: /api}                                                      | rootPath
            server: {gzip: {enabld: false}}                                               | enabld
            server: {applicationConnectors: [{type: http, useForwardedHeaders: true}]}    | trustedProxies
            logging: {levle: INFO}                                                        | levle
            logging: {appenders: [{type: console, formt: x}]}                             | formt
            logging: {appenders: [{type: file, archive: false}]}                          | currentLogFilename
            logging: {loggers: {org.sklad: {levle: INFO}}}                                | logging.loggers.org.sklad.levle
            metrics: {reporter: []}                                                       | reporter
            health: {healthCheck: []}                                                     | healthCheck
            admin: {task: {}}                                                             | task
            sever: {}                                                                     | sever
            """)
    void an_unknown_key_is_refused_by_name(String text, String named) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(named);
    }

    @Test
    void forwarded_headers_are_allowed_only_with_trusted_proxies() throws Exception {
        DefaultServerFactory server = server(read("""
                trustedProxies: 192.0.2.7
                server:
                  applicationConnectors:
                    - type: http
                      useForwardedHeaders: true
                """));

        assertThat(http(server.getApplicationConnectors().get(0)).isUseForwardedHeaders())
                .isTrue();
    }

    @Test
    void sections_can_be_appended_to_the_shipped_file() throws Exception {
        assertThat(server(read(Files.readString(Path.of("config.yml")) + "server: {maxThreads: 64}\n"))
                        .getMaxThreads())
                .isEqualTo(64);
    }

    private SkladConfiguration read(String text) throws Exception {
        return ConfigFileTest.read(folder, text, Map.of(), "dw");
    }

    private static DefaultServerFactory server(SkladConfiguration read) {
        return (DefaultServerFactory) read.getServerFactory();
    }

    private static DefaultLoggingFactory logging(SkladConfiguration read) {
        return (DefaultLoggingFactory) read.getLoggingFactory();
    }

    private static Map<String, String> levels(SkladConfiguration read) {
        Map<String, String> levels = new HashMap<>();
        logging(read).getLoggers().forEach((name, level) -> levels.put(name, level.asText()));
        return levels;
    }

    private static HttpConnectorFactory http(ConnectorFactory connector) {
        return (HttpConnectorFactory) connector;
    }

    private static AbstractAppenderFactory<ILoggingEvent> appender(DefaultLoggingFactory logging, int index) {
        return (AbstractAppenderFactory<ILoggingEvent>) logging.getAppenders().get(index);
    }

    private static void assertOurLimits(DefaultServerFactory server) {
        assertThat(server.getMaxThreads()).isEqualTo(128);
        assertThat(server.getRegisterDefaultExceptionMappers()).isFalse();
        assertThat(server.getAllowedMethods()).contains("PATCH");
        assertThat(server.getRequestLogFactory().isEnabled()).isFalse();
        assertThat(server.getAdminConnectors())
                .isNotEqualTo(List.of())
                .allSatisfy(each -> assertThat(http(each).getHttpCompliance()).isEqualTo(HttpCompliance.STRICT));
    }
}
