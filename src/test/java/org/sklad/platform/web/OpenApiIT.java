package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.security.Principal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sklad.platform.api.ApiDescription;

class OpenApiIT {
    @Test
    void describes_the_registered_resources_and_shows_them() throws Exception {
        try (SampleServer server = new SampleServer()) {
            JsonNode api = new ObjectMapper()
                    .readTree(server.get("/api/v1/openapi.json").body());

            assertThat(api.get("openapi").textValue()).isEqualTo("3.1.0");
            assertThat(api.get("paths").fieldNames())
                    .toIterable()
                    .contains("/api/v1/samples", "/api/v1/samples/{name}");
            assertThat(api.get("paths").fieldNames()).toIterable().noneMatch(path -> path.equals("/sample"));
            assertThat(api.at("/paths/~1api~1v1~1samples/post/responses/4XX/content")
                            .fieldNames())
                    .toIterable()
                    .containsExactly("application/problem+json");
            assertThat(api.at("/components/schemas/SampleForm/properties/password/$ref")
                            .textValue())
                    .endsWith("/Secret");
            assertThat(api.at("/components/schemas/Secret/format").textValue()).isEqualTo("password");
            assertThat(api.at("/components/securitySchemes").fieldNames())
                    .toIterable()
                    .contains("session", "token");
            assertThat(server.get("/api/v1/docs", "Accept", "text/html").body())
                    .contains("?group=samples", "Authorization: Bearer", "/account/tokens")
                    .doesNotContain("STORE | SHELF");
            assertThat(server.get("/api/v1/docs?group=samples", "Accept", "text/html")
                            .body())
                    .contains("/api/v1/samples/{name}", "STORE | SHELF", "name.bg", "Remove a sample", "In Bulgarian");
            assertThat(server.get("/api/v1/docs?words=kind+sample", "Accept", "text/html")
                            .body())
                    .contains("id=\"postSamples\"")
                    .doesNotContain("id=\"deleteSamplesByName\"");
            assertThat(server.get("/api/v1/docs?words=nothing-of-the-kind", "Accept", "text/html")
                            .body())
                    .contains("nothing-of-the-kind", "class=\"empty\"");
        }
    }

    @Test
    void the_operator_is_not_part_of_a_request() {
        String api = ApiDescription.json(ApiDescription.of(Set.of(Guarded.class)));

        assertThat(api).contains("/api/v1/guarded").doesNotContain("requestBody", "Principal");
    }

    @Path("/api/v1/guarded")
    public static final class Guarded {
        @POST
        public String act(@Auth Principal operator) {
            return operator.getName();
        }
    }
}
