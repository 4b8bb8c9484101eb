package org.sklad.access.accounts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.AccessFilter;
import org.sklad.access.signin.Cookies;
import org.sklad.access.signin.Session;
import org.sklad.access.signin.Stations;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page on which an administrator or manager makes this browser a shared station of a centre, or ends that. */
@Path(SharingPages.PATH)
public final class SharingPages extends FormPages {
    static final String PATH = "/account/station";

    private final Stations stations;
    private final PasswordForms forms;

    SharingPages(Stations stations, PasswordForms forms) {
        this.stations = stations;
        this.forms = forms;
    }

    /**
     * The data of the page.
     *
     * @param centre of which this browser is a shared station; absent if nobody shares it
     */
    public record View(FormState entered, Operator operator, Optional<CentreCode> centre) {
        /** Returns true if the operator may make stations of the centre. */
        public boolean may(String code) {
            return Stations.mayShare(operator, new CentreCode(code));
        }
    }

    @GET
    public Response page(@Auth Operator operator, @Context ContainerRequestContext request) {
        operator.require(Role.ADMINISTRATOR, Role.MANAGER);
        return forms.show(operator, entered -> page(entered, AccessFilter.session(request)));
    }

    @POST
    public Response share(
            @Auth Operator operator, Submitted<SharingForm> sent, @Context ContainerRequestContext request) {
        operator.require(Role.ADMINISTRATOR, Role.MANAGER);
        Session session = AccessFilter.session(request);
        return forms.submit(request, sent, entered -> page(entered, session), form -> {
            // A second token for the same browser would leave the first station with nobody to close it.
            stations.close(session);
            String token = stations.open(session, new CentreCode(form.centre()), form.nameOrEmpty());
            return Response.fromResponse(Pages.seeOther(PATH, "access.station-opened"))
                    .cookie(Cookies.station(token, request))
                    .build();
        });
    }

    /** Makes the browser one operator's own again. */
    @POST
    @Path("closing")
    public Response keep(@Auth Operator operator, @Context ContainerRequestContext request) {
        operator.require(Role.ADMINISTRATOR, Role.MANAGER);
        Session session = AccessFilter.session(request);
        return forms.press(request, entered -> page(entered, session), () -> {
            stations.close(session);
            return Response.fromResponse(Pages.seeOther(PATH, "access.station-closed"))
                    .cookie(Cookies.noStation(request))
                    .build();
        });
    }

    private Page page(FormState entered, Session session) {
        return Page.of("access/accounts/sharing.jte", new View(entered, session.operator(), stations.centre(session)));
    }
}
