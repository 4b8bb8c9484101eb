package org.sklad.oversight.evidence;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;

/** The public key of the installation in the API, for every operator. */
@Path("/api/v1/installation-key")
@Produces(MediaType.APPLICATION_JSON)
public final class InstallationKeyResource {
    private final EvidencePackages packages;

    InstallationKeyResource(EvidencePackages packages) {
        this.packages = packages;
    }

    /** Returns the public key by which evidence packages are verified. It stays the same when the master key changes. */
    @GET
    public InstallationKeyAnswer get(@Auth Operator operator) {
        return InstallationKeyAnswer.of(packages.key());
    }
}
