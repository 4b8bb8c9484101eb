package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page for the name of the organisation. */
@Path(OrganisationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class OrganisationPages {
    static final String PATH = "/settings/organisation";

    private final Organisations organisations;
    private final Forms forms;

    OrganisationPages(Organisations organisations, Forms forms) {
        this.organisations = organisations;
        this.forms = forms;
    }

    /** The form. */
    public record View(FormState entered, boolean mayChange) {}

    /** A change from the page. The page sends the version in a field, because a form has no If-Match. */
    public record ChangeForm(
            @NotNull Long version, @NotNull @Size(max = 200) String name) {}

    @GET
    public Page one(@Auth Operator operator) {
        Organisation present = organisations.get(operator);
        FormState entered = FormState.nothing()
                .with("version", Long.toString(present.version()))
                .with("name", present.name());
        return page(entered, operator);
    }

    @POST
    public Response change(@Auth Operator operator, Submitted<ChangeForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    ChangeForm form = sent.form();
                    forms.check(form);
                    organisations.change(new OrganisationForm(form.name()).at(form.version()), operator);
                    return Pages.seeOther(PATH, "administration.organisation.changed");
                },
                refusal -> page(sent.entered().refusedBy(refusal), operator));
    }

    private static Page page(FormState entered, Operator operator) {
        boolean mayChange = operator.roles().has(Role.ADMINISTRATOR);
        return Page.of("oversight/administration/organisation.jte", new View(entered, mayChange));
    }
}
