package org.sklad.oversight.findings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Merges;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The list of findings, and a page for each finding on which a manager can accept it. */
@Path(FindingActs.PATH)
public final class FindingPages extends FormPages {
    private static final String PATH = FindingActs.PATH;

    private final Findings findings;
    private final FindingActs acts;
    private final Randomness randomness;

    FindingPages(Findings findings, FindingActs acts, Randomness randomness) {
        this.findings = findings;
        this.acts = acts;
        this.randomness = randomness;
    }

    public record OneView(Finding finding, FormState entered, boolean mayAccept, boolean mayMerge) {
        /** Returns the address of an act on the finding. */
        public String act(String act) {
            return PATH + "/" + finding.key().kind() + "/" + act;
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<FindingFilter> query) {
        return FindingList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, Findings.MAY_SEE),
                        (filter, after, limit) -> findings.list(filter, after.after(), limit, operator))
                .page(List.of());
    }

    /** Shows a finding. Leads to the list without a subject, as after a reload of a refused form. */
    @GET
    @Path(FindingActs.ONE)
    public Response one(
            @Auth Operator operator,
            @PathParam("kind") String named,
            @QueryParam("subject") @DefaultValue("") String subject) {
        operator.require(Findings.MAY_SEE);
        FindingKind kind = FindingsResource.kind(named);
        return subject.isEmpty()
                ? Pages.seeOther(FindingActs.PATH)
                : page(FindingKey.get(kind, subject), FormState.begun(randomness.id()), operator)
                        .response();
    }

    @POST
    @Path(FindingActs.ACCEPTANCE)
    public Response accept(@Auth Operator operator, @PathParam("kind") String named, Submitted<AcceptanceForm> sent) {
        FindingKind kind = FindingsResource.kindToAccept(named, sent.entered().value("subject"), operator);
        FindingKey key = FindingKey.get(kind, sent.entered().value("subject"));
        return acts.accept.submit(kind, sent, operator, entered -> page(key, entered, operator));
    }

    @POST
    @Path(FindingActs.REOPENING)
    public Response reopen(@Auth Operator operator, @PathParam("kind") String named, Submitted<ReopeningForm> sent) {
        FindingKind kind = FindingsResource.kindToAccept(named, sent.entered().value("subject"), operator);
        FindingKey key = FindingKey.get(kind, sent.entered().value("subject"));
        return acts.reopen.submit(kind, sent, operator, entered -> page(key, entered, operator));
    }

    private Page page(FindingKey key, FormState entered, Operator operator) {
        Finding finding = findings.get(key, operator);
        boolean may = key.centre()
                .map(code -> operator.roles().hasAt(code, Findings.MAY_ACCEPT))
                .orElse(operator.roles().has(Findings.MAY_ACCEPT));
        return Page.of("oversight/findings/one.jte", new OneView(finding, entered, may, Merges.mayMerge(operator)));
    }
}
