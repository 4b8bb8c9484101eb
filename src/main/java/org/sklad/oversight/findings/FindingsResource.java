package org.sklad.oversight.findings;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Data that is likely to be wrong. */
@Path("/api/v1" + FindingActs.PATH)
public final class FindingsResource extends JsonResource {
    private final Findings findings;
    private final FindingActs acts;

    FindingsResource(Findings findings, FindingActs acts) {
        this.findings = findings;
        this.acts = acts;
    }

    /** Lists findings by kind, then centre, then subject. The default state is open. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<FindingAnswer> list(@Auth Operator operator, @Listed Query<FindingFilter> query) {
        return FindingList.LIST
                .read(query, (filter, after, limit) -> findings.list(filter, after.after(), limit, operator))
                .answer(FindingAnswer::of);
    }

    /** Returns the finding of the kind about a subject, open or accepted. */
    @GET
    @Path(FindingActs.ONE)
    public FindingAnswer get(
            @Auth Operator operator,
            @PathParam("kind") String named,
            @QueryParam("subject") @DefaultValue("") String subject) {
        operator.require(Findings.MAY_SEE);
        return FindingAnswer.of(findings.get(FindingKey.get(kind(named), subject), operator));
    }

    /** Accepts a finding as right. */
    @POST
    @Path(FindingActs.ACCEPTANCE)
    @ApiResponse(responseCode = "204", description = "Done")
    public Response accept(@Auth Operator operator, @PathParam("kind") String named, AcceptanceForm form) {
        acts.accept.done(kindToAccept(named, form.subject(), operator), form, operator);
        return Response.noContent().build();
    }

    /** Ends the acceptance of a finding. */
    @POST
    @Path(FindingActs.REOPENING)
    @ApiResponse(responseCode = "204", description = "Done")
    public Response reopen(@Auth Operator operator, @PathParam("kind") String named, ReopeningForm form) {
        acts.reopen.done(kindToAccept(named, form.subject(), operator), form, operator);
        return Response.noContent().build();
    }

    /** Returns the kind of that name. Checks that the operator may accept the finding before the rest of the form is checked. */
    static FindingKind kindToAccept(String named, @Nullable String subject, Operator operator) {
        operator.require(Findings.MAY_ACCEPT);
        FindingKind kind = kind(named);
        Optional.ofNullable(subject)
                .flatMap(text -> FindingKey.find(kind, text))
                .ifPresent(key -> Findings.requireMayAccept(key, operator));
        return kind;
    }

    static FindingKind kind(String named) {
        return FindingKind.find(named).orElseThrow(NotFound::new);
    }
}
