package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page for the name and the logo of the organisation. */
@Path(OrganisationPages.PATH)
public final class OrganisationPages extends FormPages {
    static final String PATH = "/settings/organisation";

    /** The largest logo that is read, in bytes, as large as a photo of a phone. */
    static final long LARGEST = 10 * 1024 * 1024;

    /** Space for a logo and the other fields, in bytes. */
    private static final long LARGEST_FORM = LARGEST + 256 * 1024;

    private final Organisations organisations;
    private final Forms forms;

    OrganisationPages(Organisations organisations, Forms forms) {
        this.organisations = organisations;
        this.forms = forms;
    }

    /** The forms for the name and the logo. */
    public record View(FormState entered, boolean mayChange) {}

    /** A change from the page. The page sends the version in a field, because a form has no If-Match. */
    public record ChangeForm(
            @NotNull Long version, @NotNull @Size(max = 200) String name) {}

    /** A change of the logo, which comes beside it as a file, or its removal. */
    public record LogoForm(@NotNull Long version) {}

    @GET
    public Page one(@Auth Operator operator) {
        return page(present(operator), operator);
    }

    @POST
    public Response change(@Auth Operator operator, Submitted<ChangeForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    ChangeForm form = forms.check(sent.form());
                    organisations.change(form.name().strip(), form.version(), operator);
                    return Pages.seeOther(PATH, "administration.organisation.changed");
                },
                refusal -> page(sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response changeLogo(@Auth Operator operator, Submitted<LogoForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    LogoForm form = forms.check(sent.form());
                    byte[] logo = sent.file("logo")
                            .orElseThrow(() -> new InvalidFields("logo", Message.of("platform.field.required")));
                    change(logo, form.version(), operator);
                    return Pages.seeOther(PATH, "administration.organisation.logo.changed");
                },
                refusal -> page(present(operator).refusedBy(refusal), operator));
    }

    private void change(byte[] logo, long version, Operator operator) {
        try {
            organisations.changeLogo(logo, version, operator);
        } catch (PhotoRefused refused) {
            throw new InvalidFields("logo", refused.message());
        }
    }

    @POST
    @Path("/logo/removal")
    public Response removeLogo(@Auth Operator operator, Submitted<LogoForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    LogoForm form = forms.check(sent.form());
                    organisations.removeLogo(form.version(), operator);
                    return Pages.seeOther(PATH, "administration.organisation.logo.removed");
                },
                refusal -> page(present(operator).refusedBy(refusal), operator));
    }

    /** Returns the values to start from, also after a form for the logo was refused, which has no name. */
    private FormState present(Operator operator) {
        Organisation present = organisations.get(operator);
        return FormState.nothing()
                .with("version", Long.toString(present.version()))
                .with("name", present.name());
    }

    private static Page page(FormState entered, Operator operator) {
        boolean mayChange = operator.roles().has(Role.ADMINISTRATOR);
        return Page.of("oversight/administration/organisation.jte", new View(entered, mayChange));
    }
}
