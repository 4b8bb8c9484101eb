package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Confirmation;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The set-up steps after the first: centres, catalogue and staff. They can be left and resumed. */
@Path(StartedPages.PATH)
@Produces(MediaType.TEXT_HTML)
public final class StartedPages {
    static final String PATH = "/settings/start";

    private final SetUp setUp;
    private final Forms forms;

    StartedPages(SetUp setUp, Forms forms) {
        this.setUp = setUp;
        this.forms = forms;
    }

    @GET
    public Page steps(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        return Page.of("oversight/administration/started.jte", setUp.steps(operator));
    }

    /** Gives the administrator the warehouse role too. Asks for the password first if it was entered too long ago. */
    @POST
    @Path("own-work")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response workInWarehouse(@Auth Operator operator, Submitted<OwnWorkForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Confirmation.orAsk(PATH, () -> {
            OwnWorkForm form = forms.check(sent.form());
            setUp.workInWarehouse(new CentreCode(form.centre()), operator);
            return Pages.seeOther(PATH, "administration.started.own-work.done");
        });
    }
}
