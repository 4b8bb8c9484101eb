package org.sklad.goods.donors;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** Donors' restrictions in the API. Every operator sees them; warehouse workers, managers and administrators add them. */
@Path("/api/v1/restrictions")
public final class RestrictionsResource extends JsonResource {
    private final Restrictions restrictions;
    private final Forms forms;

    public RestrictionsResource(Restrictions restrictions, Forms forms) {
        this.restrictions = restrictions;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<RestrictionAnswer> list(@Auth Operator operator, @Listed Query<RestrictionFilter> query) {
        return RestrictionList.LIST.read(query, restrictions::list).answer(RestrictionAnswer::of);
    }

    @GET
    @Path("/{restriction}")
    public RestrictionAnswer get(@Auth Operator operator, @PathParam("restriction") String code) {
        if (!RestrictionCode.isValid(code)) {
            throw new NotFound();
        }
        return restrictions
                .find(new RestrictionCode(code))
                .map(RestrictionAnswer::of)
                .orElseThrow(NotFound::new);
    }

    /** Adds a restriction under its code. The same one again is answered with 200, another one under the same code with 409. */
    @POST
    public Answer<RestrictionAnswer> add(@Auth Operator operator, RestrictionForm form) {
        Restrictions.requireCentres(form, operator);
        Restrictions.requireMayAdd(operator);
        forms.check(form);
        Restriction restriction = form.restriction();
        boolean added = restrictions.add(restriction, operator);
        return Answer.of(added, RestrictionAnswer.of(restriction));
    }
}
