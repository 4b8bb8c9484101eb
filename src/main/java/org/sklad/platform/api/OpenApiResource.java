package org.sklad.platform.api;

import io.dropwizard.jersey.DropwizardResourceConfig;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.Page;

/**
 * Describes the API for programs and for people. The first request builds the description, so that the start does not wait for
 * it. Only the finished texts are kept: the model takes 5 MB, and what its mappers remember of its types another 3 MB.
 */
@Hidden
@Path(ApiDescription.ROOT)
public final class OpenApiResource {
    private static final class Built {
        /** The text, compressed: 0.1 MB in place of 1.4. */
        private final byte[] packed;

        private final ApiDocs docs;

        Built(OpenAPI api) throws IOException {
            packed = packed(ApiDescription.json(api));
            docs = ApiDocs.of(api, ApiDescription.ROOT + "/openapi.json");
        }

        private static byte[] packed(String json) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }

        byte[] json() throws IOException {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return in.readAllBytes();
            }
        }
    }

    private final DropwizardResourceConfig resources;
    private @Nullable Built built;

    public OpenApiResource(DropwizardResourceConfig resources) {
        this.resources = resources;
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] get() throws IOException {
        return built().json();
    }

    @GET
    @Path("/docs")
    @Produces(MediaType.TEXT_HTML)
    public Page docs(
            @QueryParam("group") @DefaultValue("") String group,
            @QueryParam("words") @DefaultValue("") String words,
            @Context UriInfo uri)
            throws IOException {
        String server = uri.getBaseUri().toString().replaceFirst("/$", "");
        return Page.of("platform/api-docs.jte", ApiDocsView.of(built().docs, server, group, words));
    }

    private synchronized Built built() throws IOException {
        if (built == null) {
            Set<Class<?>> classes = new LinkedHashSet<>(resources.getClasses());
            resources.getInstances().forEach(each -> classes.add(each.getClass()));
            built = new Built(ApiDescription.of(classes));
            ModelConverters.reset();
            Json.mapper().clearCaches();
            Json31.mapper().clearCaches();
        }
        return built;
    }
}
