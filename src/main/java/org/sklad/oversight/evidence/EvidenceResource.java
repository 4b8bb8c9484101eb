package org.sklad.oversight.evidence;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;

/** The evidence package of a funding source in the API. */
@Path("/api/v1/funding-sources/{source}/evidence")
public final class EvidenceResource {
    static final String TYPE = "application/zip";

    private final EvidencePackages packages;

    EvidenceResource(EvidencePackages packages) {
        this.packages = packages;
    }

    /**
     * Returns everything that was bought and given with the money of the source, to the piece, in a signed ZIP file. For managers and
     * auditors of all centres. Each package is on record, because it has case codes. One is made at a time.
     */
    @GET
    @Produces(TYPE)
    public Response make(
            @Auth Operator operator,
            @PathParam("source") String source,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @Parameter(hidden = true) @QueryParam("to") @DefaultValue("") String old) {
        EvidencePackages.requireMay(operator);
        EvidenceQuery query = EvidenceQuery.of(source, from, until, old);
        return response(packages.make(query.code(), query.period(), operator));
    }

    static Response response(EvidencePackages.Made made) {
        return Response.ok(made.content(), TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, made.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.fileName() + "\"")
                .build();
    }
}
