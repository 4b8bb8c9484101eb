package org.sklad.centres.places;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;

/** The switch of the present centre, and the link from the navigation to its pages. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class PresentCentrePages {
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final Forms forms;

    PresentCentrePages(Forms forms) {
        this.forms = forms;
    }

    /** The code of a centre, empty for all centres, and the page to return to. */
    public record ChoiceForm(
            @Nullable @Size(max = 20) String centre,
            @Nullable @Size(max = 2000) String back) {}

    /** Redirects to the pages of the present centre. An operator with several centres and no choice gets a list of them. */
    @GET
    @Path("centres")
    public Response own(@Context ContainerRequestContext request) {
        PresentCentre present = PresentCentre.of(request);
        return present.chosen()
                .map(centre -> Pages.seeOther("/centres/" + centre.code() + "/locations"))
                .orElseGet(() -> Page.of("centres/places/own.jte", present).response());
    }

    @POST
    @Path("centre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(ChoiceForm form, @Context ContainerRequestContext request) {
        forms.check(form);
        String code = form.centre() == null ? "" : form.centre();
        boolean own = PresentCentre.of(request).own().stream()
                .anyMatch(centre -> centre.code().value().equals(code));
        if (!own && !code.isEmpty()) {
            throw new NotFound();
        }
        NewCookie cookie = new NewCookie.Builder(CentreFilter.COOKIE)
                .value(code)
                .path("/")
                .maxAge(code.isEmpty() ? 0 : YEAR_SECONDS)
                .httpOnly(true)
                .secure(request.getSecurityContext().isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(Pages.seeOther(back(form.back() == null ? "/" : form.back(), code)))
                .cookie(cookie)
                .build();
    }

    /**
     * Returns the same kind of page for the other centre, without the single object of the old page, which the other centre does
     * not have.
     */
    private static String back(String page, String code) {
        String[] steps = page.split("[/?]", -1);
        if (steps.length < 3 || !steps[1].equals("centres")) {
            return page;
        }
        return code.isEmpty() || steps.length < 4 ? "/centres" : "/centres/" + code + "/" + steps[3];
    }
}
