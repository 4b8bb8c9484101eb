package org.sklad.aid.dayend;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.aid.days.ClosingForm;
import org.sklad.aid.days.DayClosings;
import org.sklad.aid.days.DayPages;
import org.sklad.aid.days.DayPictures;
import org.sklad.aid.days.DistributionDay;
import org.sklad.aid.days.DistributionDays;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages for the pick list, the closing, the report and the papers of a distribution day. */
@Path(DayEndActs.PATH)
public final class DayEndPages extends FormPages {
    private static final String ROWS = "counted.";

    private final DistributionDays days;
    private final DayEndActs acts;
    private final DayPictures pictures;
    private final DayClosings closings;
    private final DayReports reports;
    private final Locations locations;
    private final Randomness randomness;

    DayEndPages(
            DistributionDays days,
            DayEndActs acts,
            DayPictures pictures,
            DayClosings closings,
            DayReports reports,
            Locations locations,
            Randomness randomness) {
        this.days = days;
        this.acts = acts;
        this.pictures = pictures;
        this.closings = closings;
        this.reports = reports;
        this.locations = locations;
        this.randomness = randomness;
    }

    /** The lots to count, and the locations that the rest can be moved to. */
    public record ClosingView(
            DistributionDay day, List<DayClosings.Leftover> left, OpenLocations places, FormState entered) {
        /** Returns the beginning of the names of a row's fields. */
        public static String row(DayClosings.Leftover each) {
            return ROWS + each.lot().row() + ".";
        }

        /** Returns the balance that the operator who counts has seen: the earlier one, until an error has said that it changed. */
        public String standing(DayClosings.Leftover each) {
            String seen = entered.value(row(each) + "standing");
            boolean told = entered.error(row(each) + "quantity")
                    .filter(error -> error.key().equals(ClosingForm.CHANGED))
                    .isPresent();
            return told || seen.isEmpty() ? Long.toString(each.lot().quantity()) : seen;
        }
    }

    @GET
    @Path(DayEndActs.PICKS)
    public Page picks(@Auth Operator operator, @PathParam("id") UUID id) {
        DistributionDay day = days.requireMayChange(id, operator, DistributionDays.maySee());
        return DayPages.PartView.of(
                days.get(id, operator),
                DayEndLists.picks(day).read(Query.unfiltered(), ListReading.Source.all(pictures.picks(id, operator))));
    }

    @GET
    @Path(DayEndActs.CLOSING)
    public Page count(@Auth Operator operator, @PathParam("id") UUID id) {
        return closingPage(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(DayEndActs.CLOSING)
    public Response close(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ClosingForm> sent) {
        return acts.close.submit(id, sent, operator, entered -> closingPage(id, entered, operator));
    }

    private Page closingPage(UUID id, FormState entered, Operator operator) {
        DistributionDay day = days.requireMayChange(id, operator, DayClosings.mayClose());
        OpenLocations places =
                locations.open(day.centre(), LocationKind.REAL, operator).without(day.location());
        Set<LotCode> typed = entered.fields().keySet().stream()
                .filter(name -> name.startsWith(ROWS) && name.endsWith(".lot"))
                .flatMap(name -> LotCode.find(entered.value(name)).stream())
                .collect(Collectors.toSet());
        List<DayClosings.Leftover> left = closings.toCount(id, typed, operator).stream()
                .filter(each ->
                        each.lot().quantity() > 0 || entered.fields().containsKey(ClosingView.row(each) + "lot"))
                .toList();
        return Page.of("aid/dayend/closing.jte", new ClosingView(day, left, places, entered))
                .at(day.centre().value());
    }

    @GET
    @Path(DayEndActs.REPORT)
    public Page report(@Auth Operator operator, @PathParam("id") UUID id) {
        DayReport report = reports.get(id, operator);
        return Page.of("aid/dayend/report.jte", report)
                .at(report.view().day().centre().value());
    }
}
