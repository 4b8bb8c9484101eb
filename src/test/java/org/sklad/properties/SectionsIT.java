package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.Ports;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.SlowClients;

/** A server configured by Dropwizard's sections of {@code config.yml}. They win, and the protections of the server stay. */
class SectionsIT {
    private static final int PATIENCE = 10_000;

    /** The limit of connections from one address. */
    private static final int MOST = 512;

    @Test
    void a_server_section_changes_the_port_and_keeps_the_protection() throws Exception {
        int port = Ports.free();
        int adminPort = Ports.free();
        try (SkladFolder folder = new SkladFolder()
                .with("OTHER_PORT", Integer.toString(port))
                .with("OTHER_ADMIN_PORT", Integer.toString(adminPort))) {
            append(folder, """
                    server:
                      applicationConnectors:
                        - type: http
                          port: ${OTHER_PORT}
                      adminConnectors:
                        - type: http
                          port: ${OTHER_ADMIN_PORT}
                      gzip:
                        enabled: false
                    """);
            try (RunningSklad sklad = folder.start()) {
                assertThat(sklad.address()).isEqualTo(URI.create("http://localhost:" + port + "/"));
                sklad.client().get("/healthz").expect(200);
                assertThat(sklad.client()
                                .with("Accept-Encoding", "gzip")
                                .get("/sign-in")
                                .header("Content-Encoding"))
                        .isEmpty();
                at(adminPort).get("/healthcheck").expect(200);
                assertKeepsLimits(port);
                assertKeepsLimits(adminPort);
                assertThat(sklad.client()
                                .with("X-Forwarded-Proto", "https")
                                .get("/sign-in")
                                .header("Strict-Transport-Security"))
                        .as("no trusted proxy sent the header")
                        .isEmpty();
                assertClosesTheOldest(port);
            }
        }
    }

    @Test
    void the_simple_server_serves_monitoring_only_on_this_machine() throws Exception {
        int port = Ports.free();
        try (SkladFolder folder = new SkladFolder().with("SKLAD_TRUSTED_PROXIES", "127.0.0.1")) {
            append(folder, """
                    server:
                      type: simple
                      connector:
                        type: http
                        port: %d
                    """.formatted(port));
            try (RunningSklad sklad = folder.start()) {
                assertThat(sklad.address().getPort()).isEqualTo(port);
                sklad.firstAdministrator().get("/settings/operators").expect(200);
                Client here = at(port);
                here.get("/admin/healthcheck").expect(200);
                here.with("X-Forwarded-For", "203.0.113.9")
                        .get("/admin/healthcheck")
                        .expect(403);
                assertThat(status(port, "GET /admin/healthcheck HTTP/1.1\r\nHost: sklad.example.org\r\n"))
                        .isEqualTo(403);
                assertKeepsLimits(port);
            }
        }
    }

    @Test
    void logging_metrics_and_health_sections_work_as_in_dropwizard() throws Exception {
        try (SkladFolder folder = new SkladFolder()) {
            Path log = folder.path().resolve("sklad.log");
            Path starts = folder.path().resolve("starts.log");
            Path requests = folder.path().resolve("requests.log");
            Path figures = Files.createDirectory(folder.path().resolve("figures"));
            append(folder, """
                    server:
                      applicationConnectors:
                        - type: http
                          port: %d
                      requestLog:
                        appenders:
                          - type: file
                            currentLogFilename: %s
                            archive: false
                    logging:
                      loggers:
                        org.sklad.SkladApplication:
                          level: INFO
                          appenders:
                            - type: file
                              currentLogFilename: %s
                              archive: false
                      appenders:
                        - type: file
                          currentLogFilename: %s
                          archive: false
                    metrics:
                      reportOnStop: true
                      reporters:
                        - type: csv
                          file: %s
                        - type: log
                    health:
                      healthChecks:
                        - name: database
                          critical: true
                    """.formatted(Ports.free(), requests, starts, log, figures));
            try (RunningSklad sklad = folder.start()) {
                assertThat(sklad.client()
                                .get("/health-check?name=all")
                                .expect(200)
                                .text())
                        .contains("database");
            }
            String notice = "[0-9T:.-]+Z INFO  \\[-] SkladApplication: The section server .* wins over port\n";
            assertThat(Files.readString(log)).containsPattern(notice).containsPattern("metrics: type=");
            assertThat(Files.readString(starts)).containsPattern(notice);
            assertThat(Files.readString(requests)).contains("GET /health-check");
            assertThat(figures.toFile().list()).contains("log.dropped-lines.csv");
        }
    }

    @Test
    void an_unknown_key_of_a_section_stops_the_start_and_is_named() throws Exception {
        try (SkladFolder folder = new SkladFolder()) {
            append(folder, "server: {maxThread: 5}\n");
            assertThat(folder.run("server").expect(1).err())
                    .contains("Unrecognized field at: server.maxThread", "maxThreads")
                    .doesNotContain("\tat ");
        }
    }

    private static void append(SkladFolder folder, String sections) throws IOException {
        Files.writeString(folder.path().resolve("config.yml"), sections, StandardOpenOption.APPEND);
    }

    private static Client at(int port) {
        return new Client(Client.http(), URI.create("http://localhost:" + port + "/")).without("Sec-Fetch-Site");
    }

    private static void assertKeepsLimits(int port) throws IOException {
        assertThat(status(port, "GET /healthz HTTP/1.1\nHost: localhost\r\n"))
                .as("a bare line feed, which a proxy may read differently")
                .isEqualTo(400);
        assertThat(status(port, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(17_000) + "\r\n"))
                .as("a header of 17 kB")
                .isEqualTo(431);
    }

    private static void assertClosesTheOldest(int port) throws Exception {
        SlowClients.Behaviour idle = new SlowClients.Behaviour("GET /healthz HTTP/1.1\r\n", "", 1);
        try (SlowClients slow = new SlowClients(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                "127.0.0.1",
                new ArrayList<>(Collections.nCopies(MOST + 8, idle)))) {
            slow.awaitOpened(MOST + 8 + 4);
            assertThat(slow.closedByServer()).isPositive();
        }
    }

    private static int status(int port, String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
