package org.sklad.printing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** The waybill of a transfer as a PDF. */
@Path("/api/v1/transfers/{id}/waybill")
public final class WaybillsResource {
    private final Waybills waybills;

    WaybillsResource(Waybills waybills) {
        this.waybills = waybills;
    }

    @GET
    @Produces(Pdf.TYPE)
    public Response get(@Auth Operator operator, @PathParam("id") UUID id) {
        return Pdf.inline(waybills.draw(id, operator), "waybill").build();
    }
}
