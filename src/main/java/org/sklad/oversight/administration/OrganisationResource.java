package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Versions;

/** The API for the name of the organisation. */
@Path("/api/v1/organisation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganisationResource {
    private final Organisations organisations;
    private final Forms forms;

    OrganisationResource(Organisations organisations, Forms forms) {
        this.organisations = organisations;
        this.forms = forms;
    }

    /** The name of the organisation. */
    public record OrganisationAnswer(String name) {}

    @GET
    public Answer<OrganisationAnswer> get(@Auth Operator operator) {
        return answer(organisations.get(operator));
    }

    @PUT
    public Answer<OrganisationAnswer> change(
            @Auth Operator operator,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OrganisationForm form) {
        operator.require(Role.ADMINISTRATOR);
        forms.check(form);
        return answer(organisations.change(form.at(Versions.ifMatch(ifMatch)), operator));
    }

    private static Answer<OrganisationAnswer> answer(Organisation organisation) {
        return Answer.of(false, new OrganisationAnswer(organisation.name())).version(organisation.version());
    }
}
