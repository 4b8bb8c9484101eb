package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page of the season of each centre, where a manager can choose another. */
@Path("/planning/seasons")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class SeasonPages {
    private final Seasons seasons;
    private final Forms forms;
    private final Randomness randomness;

    SeasonPages(Seasons seasons, Forms forms, Randomness randomness) {
        this.seasons = seasons;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The seasons.
     *
     * @param mine centres whose season the operator may choose
     */
    public record View(List<CentreSeason> seasons, List<Centre> mine, FormState entered) {
        public View {
            seasons = List.copyOf(seasons);
            mine = List.copyOf(mine);
        }
    }

    @GET
    public Page show(@Auth Operator operator, @Context ContainerRequestContext request) {
        FormState entered = FormState.nothing()
                .with("id", randomness.id().toString())
                .with(
                        "centre",
                        PresentCentre.of(request)
                                .chosen()
                                .map(each -> each.code().value())
                                .orElse(""));
        return page(entered, operator);
    }

    @POST
    public Response choose(@Auth Operator operator, Submitted<SeasonForm> sent) {
        operator.require(Seasons.MAY_CHOOSE);
        return Pages.submit(
                () -> {
                    SeasonForm form = sent.form();
                    operator.requireIn(form.centre(), Seasons.MAY_CHOOSE);
                    IdempotencyKey claim = forms.accept(SeasonsResource.PATH, form.id(), form);
                    seasons.choose(
                            claim,
                            new CentreCode(form.centre()),
                            form.season(),
                            Optional.ofNullable(form.until()),
                            operator);
                    return Pages.seeOther("/planning/seasons", "planning.season.saved");
                },
                refusal -> page(sent.entered().refusedBy(refusal), operator));
    }

    private Page page(FormState entered, Operator operator) {
        List<CentreSeason> all = seasons.list(operator);
        List<Centre> mine = all.stream()
                .map(CentreSeason::centre)
                .filter(centre -> operator.roles().hasAt(centre.code(), Seasons.MAY_CHOOSE))
                .toList();
        return Page.of("goods/planning/seasons.jte", new View(all, mine, entered));
    }
}
