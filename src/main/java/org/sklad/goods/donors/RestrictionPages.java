package org.sklad.goods.donors;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The pages of donors' restrictions. */
@Path("/restrictions")
public final class RestrictionPages extends FormPages {
    private static final int CENTRES = 200;

    private final Restrictions restrictions;
    private final Centres centres;
    private final Forms forms;

    public RestrictionPages(Restrictions restrictions, Centres centres, Forms forms) {
        this.restrictions = restrictions;
        this.centres = centres;
        this.forms = forms;
    }

    /** The form for a new restriction. */
    public record NewView(List<Centre> centres, FormState entered) {}

    @GET
    public Page list(@Auth Operator operator, @Listed Query<RestrictionFilter> query) {
        return RestrictionList.LIST
                .read(query, restrictions::list)
                .page(ListPage.Action.where(
                        Restrictions.mayAdd(operator), "/restrictions/new", "donors.restriction.new"));
    }

    @GET
    @Path("new")
    public Page begin(@Auth Operator operator) {
        Restrictions.requireMayAdd(operator);
        return page(FormState.nothing().with("effect", RestrictionEffect.WARN.name()), operator);
    }

    @POST
    public Response add(@Auth Operator operator, Submitted<RestrictionForm> sent) {
        Restrictions.requireMayAdd(operator);
        return Pages.submit(
                () -> {
                    RestrictionForm form = sent.form();
                    Restrictions.requireCentres(form, operator);
                    forms.check(form);
                    restrictions.add(form.restriction(), operator);
                    return Pages.seeOther("/restrictions", "donors.restriction.added");
                },
                refusal -> page(sent.entered().refusedBy(refusal), operator));
    }

    /** Offers only the centres that the operator may name. */
    private Page page(FormState entered, Operator operator) {
        List<Centre> own = centres.list("", CENTRES).stream()
                .filter(centre -> Restrictions.mayAddFor(centre.code(), operator))
                .toList();
        return Page.of("goods/donors/restriction.jte", new NewView(own, entered));
    }
}
