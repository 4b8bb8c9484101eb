package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import org.junit.jupiter.api.Test;

class ProxyIT {
    private static final String[] FORWARDED = {
        "X-Forwarded-Proto", "https", "X-Forwarded-For", "6.6.6.6, 1.2.3.4, 127.0.0.1"
    };

    @Test
    void what_a_trusted_proxy_forwards_counts_and_of_its_chain_the_last_stranger() throws Exception {
        try (SampleServer server = new SampleServer(ConfigOverride.config("trustedProxies", "127.0.0.1, ::1"))) {
            assertThat(server.get("/sample", FORWARDED).headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000");
            assertThat(server.get("/api/v1/samples/caller", FORWARDED).body()).isEqualTo("1.2.3.4");
        }
    }

    @Test
    void what_anybody_else_forwards_does_not() throws Exception {
        try (SampleServer server = new SampleServer(ConfigOverride.config("trustedProxies", "10.1.1.1"))) {
            assertThat(server.get("/sample", FORWARDED).headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
            assertThat(server.get("/api/v1/samples/caller", FORWARDED).body()).startsWith("127.0.0.1");
        }
    }
}
