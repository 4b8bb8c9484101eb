package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** The API for the season of each centre, which keeps goods of the other season out of proposals. */
@Path("/api/v1" + PlanningActs.SEASONS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SeasonsResource {
    static final Listing<Unfiltered, CentreSeason, String> LIST = Listing.<Unfiltered, CentreSeason, String>of(
                    "seasons", "planning.seasons", Places.whole())
            .path(PlanningActs.PAGES + PlanningActs.SEASONS)
            .purpose("planning.seasons.purpose")
            .named("planning.centre", "#loc+code", each -> each.centre().code())
            .words("planning.season", "#status+code", CentreSeason::season, each -> CatalogueWords.of(each.season()))
            .shown(
                    "planning.season.why",
                    each -> new Shown.Words(Message.of(
                            each.until().isPresent() ? "planning.season.manager" : "planning.season.calendar")))
            .column(
                    new Column<>(
                            "planning.season.until",
                            "#date+end",
                            each -> each.until().<Cell>map(Cell.Day::new).orElse(Cell.NONE)),
                    each -> Shown.of(each.until(), Shown.Day::new));

    private final Seasons seasons;
    private final PlanningActs acts;

    SeasonsResource(Seasons seasons, PlanningActs acts) {
        this.seasons = seasons;
        this.acts = acts;
    }

    /** Lists the seasons of all centres of the operator. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<SeasonAnswer> list(@Auth Operator operator) {
        return LIST.read(Query.unfiltered(), ListReading.Source.all(seasons.list(operator)))
                .answer(SeasonAnswer::of);
    }

    /** Chooses the season of a centre for a limited time, or leaves it to the calendar. */
    @POST
    public Answer<SeasonAnswer> choose(@Auth Operator operator, SeasonForm form) {
        boolean first = acts.chooseSeason.done(form, operator);
        return Answer.of(first, SeasonAnswer.of(one(new CentreCode(form.centre()), operator)));
    }

    private CentreSeason one(CentreCode centre, Operator operator) {
        return seasons.list(operator).stream()
                .filter(each -> each.centre().code().equals(centre))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
