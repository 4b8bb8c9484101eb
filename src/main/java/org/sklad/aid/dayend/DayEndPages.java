package org.sklad.aid.dayend;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.aid.days.ClosingForm;
import org.sklad.aid.days.CountedLot;
import org.sklad.aid.days.DayClosings;
import org.sklad.aid.days.DayPages;
import org.sklad.aid.days.DayPictures;
import org.sklad.aid.days.DayView;
import org.sklad.aid.days.DistributionDay;
import org.sklad.aid.days.DistributionDays;
import org.sklad.aid.days.PickLine;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.Locations;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for the pick list, the closing, the report and the papers of a distribution day. */
@Path("/distribution-days")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DayEndPages {
    private static final int LOCATIONS = 300;
    private static final String PREFIX = "counted.%d.";

    private final DistributionDays days;
    private final DayPictures pictures;
    private final DayClosings closings;
    private final DayReports reports;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;

    public DayEndPages(
            DistributionDays days,
            DayPictures pictures,
            DayClosings closings,
            DayReports reports,
            Locations locations,
            Forms forms,
            Randomness randomness) {
        this.days = days;
        this.pictures = pictures;
        this.closings = closings;
        this.reports = reports;
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** The pick list of a day. */
    public record PicksView(DayView view, List<PickLine> lines) {
        public DistributionDay day() {
            return view.day();
        }
    }

    /** The lots to count, and the locations that the rest can be moved to. */
    public record ClosingView(
            DistributionDay day, List<DayClosings.Leftover> left, List<LocationInTree> places, FormState entered) {}

    /** The closing of a day in the form of its page; the counts are keyed by their index on the page. */
    public record PageForm(
            @NotNull UUID id,
            @Nullable @Size(max = 1_000) Map<@Size(max = 5) String, ClosingForm.@NotNull @Valid CountedForm> counted,
            @Nullable @Size(max = 41) String returnsTo) {
        ClosingForm form() {
            Map<Integer, ClosingForm.CountedForm> sorted = new TreeMap<>();
            (counted == null ? Map.<String, ClosingForm.CountedForm>of() : counted)
                    .forEach((place, each) -> sorted.put(place(place), each));
            return new ClosingForm(id, List.copyOf(sorted.values()), returnsTo);
        }

        private static int place(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException none) {
                throw new InvalidFields("counted", Message.of("platform.field.invalid"));
            }
        }
    }

    @GET
    @Path("{id}/pick-list")
    public Page picks(@Auth Operator operator, @PathParam("id") UUID id) {
        DistributionDay day = days.mine(id, operator, DistributionDays.maySee());
        return Page.of("aid/dayend/picks.jte", new PicksView(days.get(id, operator), pictures.picks(id, operator)))
                .at(day.centre().value());
    }

    @GET
    @Path("{id}/closing")
    public Page count(@Auth Operator operator, @PathParam("id") UUID id) {
        return closingPage(id, FormState.nothing().with("id", randomness.id().toString()), operator);
    }

    @POST
    @Path("{id}/closing")
    public Response close(@Auth Operator operator, @PathParam("id") UUID id, Submitted<PageForm> sent) {
        days.mine(id, operator, DayClosings.mayClose());
        return Pages.submit(
                () -> {
                    PageForm typed = sent.form();
                    forms.check(typed);
                    ClosingForm form = typed.form();
                    IdempotencyKey claim = forms.accept(DayPages.PATH + "/" + id + "/closing", form.id(), form);
                    List<CountedLot> counted = forms.convert(claim, () -> form.lots(PREFIX));
                    closings.close(claim, id, counted, form.to(), PREFIX, operator);
                    return Pages.seeOther(DayPages.PATH + "/" + id + "/report", "dayend.closed");
                },
                refusal -> closingPage(id, sent.entered().refusedBy(refusal), operator));
    }

    private Page closingPage(UUID id, FormState entered, Operator operator) {
        DistributionDay day = days.mine(id, operator, DayClosings.mayClose());
        List<LocationInTree> places = locations.list(day.centre(), false, "", LOCATIONS, operator).stream()
                .filter(each -> each.location().active()
                        && each.location().kind().isReal()
                        && !each.location().code().equals(day.location()))
                .toList();
        return Page.of("aid/dayend/closing.jte", new ClosingView(day, closings.toCount(id, operator), places, entered))
                .at(day.centre().value());
    }

    @GET
    @Path("{id}/report")
    public Page report(@Auth Operator operator, @PathParam("id") UUID id) {
        DayReport report = reports.get(id, operator);
        return Page.of("aid/dayend/report.jte", report)
                .at(report.view().day().centre().value());
    }
}
