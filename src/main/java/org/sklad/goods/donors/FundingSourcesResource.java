package org.sklad.goods.donors;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** Funding sources in the API: grants and projects. Every operator sees them; warehouse workers, managers and administrators add them. */
@Path("/api/v1/funding-sources")
public final class FundingSourcesResource extends JsonResource {
    private final SourceList list;

    public FundingSourcesResource(Sources sources, Forms forms) {
        list = new SourceList(SourceKind.FUNDING_SOURCE, "funding-sources", "donors.funding-sources", sources, forms);
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<SourceAnswer> list(@Auth Operator operator, @Listed Query<Unfiltered> query) {
        return list.list(query);
    }

    @GET
    @Path("/{source}")
    public SourceAnswer get(@Auth Operator operator, @PathParam("source") String code) {
        return SourceAnswer.of(list.get(code));
    }

    /** Adds a funding source under its code. The same one again is answered with 200, another one under the same code or name with 409. */
    @POST
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    public Response add(@Auth Operator operator, SourceForm form) {
        return list.add(form, operator);
    }
}
