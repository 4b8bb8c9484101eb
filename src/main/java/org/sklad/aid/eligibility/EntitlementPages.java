package org.sklad.aid.eligibility;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.Page;

/** Page that explains rule by rule what is due to a person. */
@Path("/people/{caseCode}/entitlements")
public final class EntitlementPages extends FormPages {
    private final Explanations explanations;

    public EntitlementPages(Explanations explanations) {
        this.explanations = explanations;
    }

    /** The page of a person. */
    public record View(Explanation explanation) {}

    @GET
    public Page explain(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        Explanation explanation = explanations.of(code, operator);
        return Page.of("aid/eligibility/entitlements.jte", new View(explanation))
                .at(explanation.person().centre().value());
    }
}
