package org.sklad.platform.web;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.sklad.installation.SkladConfiguration;

/** The sample application on a free port, and a client for it. */
final class SampleServer implements AutoCloseable {
    private final DropwizardTestSupport<SkladConfiguration> support;
    private final HttpClient client = HttpClient.newHttpClient();

    SampleServer(ConfigOverride... more) throws Exception {
        ConfigOverride[] all = new ConfigOverride[more.length + 2];
        all[0] = ConfigOverride.config("port", "0");
        all[1] = ConfigOverride.config("adminPort", "0");
        System.arraycopy(more, 0, all, 2, more.length);
        support = new DropwizardTestSupport<>(SampleApplication.class, "config.yml", all);
        support.before();
    }

    MemoryDatabase database() {
        return ((SampleApplication) support.getApplication()).database();
    }

    int port() {
        return support.getLocalPort();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Accept-Language", "en");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(with(to(path), headers).GET());
    }

    HttpResponse<String> postJson(String path, String body, String... headers) {
        return send(with(to(path), headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postForm(String path, String body, String... headers) {
        return send(with(to(path), headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        support.after();
    }
}
