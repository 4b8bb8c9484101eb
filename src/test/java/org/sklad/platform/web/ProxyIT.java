package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import org.junit.jupiter.api.Test;

class ProxyIT {
    private static final String[] FORWARDED = {
        "X-Forwarded-Proto", "https", "X-Forwarded-For", "6.6.6.6, 1.2.3.4, 127.0.0.1"
    };

    @Test
    void uses_the_last_untrusted_address_that_a_trusted_proxy_forwards() throws Exception {
        try (SampleServer server = new SampleServer(ConfigOverride.config("trustedProxies", "127.0.0.1, ::1"))) {
            assertThat(server.get("/sample", FORWARDED).headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000; includeSubDomains");
            assertThat(server.get("/api/v1/samples/caller", FORWARDED).body()).isEqualTo("1.2.3.4");
        }
    }

    /** A chain of two proxies by IPv6 leads to the caller in front of them, in every spelling. */
    @Test
    void recognises_a_proxy_in_every_spelling_of_its_address() throws Exception {
        try (SampleServer server =
                new SampleServer(ConfigOverride.config("trustedProxies", "127.0.0.1, 2001:db8::1"))) {
            String caller = server.get(
                            "/api/v1/samples/caller", "X-Forwarded-For", "2001:db8:9::7, 2001:DB8:0:0:0:0:0:1")
                    .body();
            assertThat(caller).contains("2001:db8:9").doesNotContain("DB8");
        }
    }

    @Test
    void ignores_addresses_that_other_clients_forward() throws Exception {
        try (SampleServer server = new SampleServer(ConfigOverride.config("trustedProxies", "10.1.1.1"))) {
            assertThat(server.get("/sample", FORWARDED).headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
            assertThat(server.get("/api/v1/samples/caller", FORWARDED).body()).startsWith("127.0.0.1");
        }
    }
}
