package org.sklad.oversight.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The first step of the set-up wizard: the administrator. */
@Path("/set-up/{code}")
public final class SetUpPages extends FormPages {
    private final SetUp setUp;
    private final Forms forms;

    SetUpPages(SetUp setUp, Forms forms) {
        this.setUp = setUp;
        this.forms = forms;
    }

    /** The fields, and the code for the address that the form is sent to. */
    public record View(FormState entered, String code) {}

    @GET
    public Page form(@PathParam("code") String code) {
        requireOpen(code);
        return page(FormState.nothing(), code);
    }

    @POST
    public Response addAdministrator(
            @PathParam("code") String code, Submitted<AdministratorForm> sent, @Context HttpServletRequest request) {
        requireOpen(code);
        return Pages.submit(
                () -> {
                    AdministratorForm form = forms.check(sent.form());
                    setUp.addAdministrator(
                            new Username(form.username()), form.name(), form.password(), Pages.language(request));
                    return Pages.seeOther("/sign-in", "administration.set-up-done");
                },
                refusal -> page(sent.entered().refusedBy(refusal), code));
    }

    private void requireOpen(String code) {
        if (!setUp.opens(code)) {
            throw new NotFound();
        }
    }

    private static Page page(FormState entered, String code) {
        return Page.of("oversight/administration/set-up.jte", new View(entered, code));
    }
}
