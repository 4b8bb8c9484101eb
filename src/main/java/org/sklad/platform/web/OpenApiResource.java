package org.sklad.platform.web;

import io.dropwizard.jersey.DropwizardResourceConfig;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API can do, for programs and for people. Built when first asked for: a start does not wait for it. */
@Path(ApiDescription.ROOT)
public final class OpenApiResource {
    private final DropwizardResourceConfig resources;
    private @Nullable OpenAPI description;

    public OpenApiResource(DropwizardResourceConfig resources) {
        this.resources = resources;
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public String get() {
        return ApiDescription.json(description());
    }

    @GET
    @Path("/docs")
    @Produces(MediaType.TEXT_HTML)
    public Page docs() {
        return Page.of("platform/api-docs.jte", ApiDocs.of(description(), ApiDescription.ROOT + "/openapi.json"));
    }

    private synchronized OpenAPI description() {
        if (description == null) {
            Set<Class<?>> classes = new LinkedHashSet<>(resources.getClasses());
            resources.getInstances().forEach(each -> classes.add(each.getClass()));
            description = ApiDescription.of(classes);
        }
        return description;
    }
}
