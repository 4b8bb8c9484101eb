package org.sklad.printing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** The protocol of a write-off as a PDF. */
@Path("/api/v1/write-offs/{id}/protocol")
public final class ProtocolsResource {
    private final Protocols protocols;

    ProtocolsResource(Protocols protocols) {
        this.protocols = protocols;
    }

    @GET
    @Produces(Pdf.TYPE)
    public Response get(@Auth Operator operator, @PathParam("id") UUID id) {
        return Pdf.inline(protocols.draw(id, operator), "protocol").build();
    }
}
