package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Pins;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page of the operator's own PIN. */
@Path(PinPages.PATH)
public final class PinPages extends FormPages {
    static final String PATH = "/account/pin";

    private final Pins pins;
    private final PasswordForms forms;

    PinPages(Pins pins, PasswordForms forms) {
        this.pins = pins;
        this.forms = forms;
    }

    /** The field, and whether the operator has a PIN. */
    public record View(FormState entered, boolean hasPin) {}

    @GET
    public Response pin(@Auth Operator operator) {
        return forms.show(operator, entered -> page(entered, operator));
    }

    @POST
    public Response setPin(@Auth Operator operator, Submitted<PinForm> sent, @Context ContainerRequestContext request) {
        return forms.submit(request, sent, entered -> page(entered, operator), form -> {
            pins.set(operator, form.pin());
            return Pages.seeOther(PATH, "access.pin-set");
        });
    }

    /** Needs no password, because nothing opens without a PIN. */
    @POST
    @Path("removal")
    public Response removePin(@Auth Operator operator, @Context ContainerRequestContext request) {
        AccessFilter.session(request);
        pins.remove(operator);
        return Pages.seeOther("/account", "access.pin-removed");
    }

    private Page page(FormState entered, Operator operator) {
        return Page.of("access/accounts/pin.jte", new View(entered, pins.has(operator)));
    }
}
