package org.sklad.oversight.evidence;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Page;

/** The page of the installation's public key, which the administrator gives to those who verify packages. */
@Path("/settings/installation-key")
@Produces(MediaType.TEXT_HTML)
public final class InstallationKeyPages {
    private static final String PEM = "application/x-pem-file";

    private final EvidencePackages packages;

    InstallationKeyPages(EvidencePackages packages) {
        this.packages = packages;
    }

    @GET
    public Page key(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return Page.of("oversight/evidence/key.jte", packages.key());
    }

    /** Returns the key as a file for the verifier. */
    @GET
    @Path("public-key.pem")
    @Produces(PEM)
    public Response pem(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return Response.ok(packages.key().pem(), PEM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"public-key.pem\"")
                .build();
    }
}
