package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Logo;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The API for the name and the logo of the organisation. */
@Path("/api/v1/organisation")
public final class OrganisationResource extends JsonResource {
    private static final String LOGO = "/logo";

    private final Organisations organisations;
    private final Forms forms;

    OrganisationResource(Organisations organisations, Forms forms) {
        this.organisations = organisations;
        this.forms = forms;
    }

    /**
     * The organisation.
     *
     * @param logo the address of its logo, which anybody may read
     */
    public record OrganisationAnswer(String name, Optional<String> logo) {}

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
        return answer(organisations.change(form.name().strip(), Versions.ifMatch(ifMatch), operator));
    }

    /** Sets or replaces the logo: JPEG or PNG, at most 10 MB. */
    @PUT
    @Path(LOGO)
    @BodyLimit(OrganisationPages.LARGEST)
    @Consumes({"image/jpeg", "image/png"})
    public Answer<OrganisationAnswer> changeLogo(
            @Auth Operator operator, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        operator.require(Role.ADMINISTRATOR);
        long version = Versions.ifMatch(ifMatch);
        return answer(organisations.changeLogo(body.readAllBytes(), version, operator));
    }

    /** Removes the logo. */
    @DELETE
    @Path(LOGO)
    public Answer<OrganisationAnswer> removeLogo(
            @Auth Operator operator, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        operator.require(Role.ADMINISTRATOR);
        return answer(organisations.removeLogo(Versions.ifMatch(ifMatch), operator));
    }

    private static Answer<OrganisationAnswer> answer(Organisation organisation) {
        return Answer.of(
                        false,
                        new OrganisationAnswer(
                                organisation.name(), organisation.logo().map(Logo::path)))
                .version(organisation.version());
    }
}
