package org.sklad.programme.complaints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbols;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PresentCentre;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The list of complaints, and the form for one that somebody told, wrote or phoned. */
@Path(ComplaintActs.PATH)
public final class ComplaintPages extends FormPages {
    private static final int MOST_CENTRES = 500;

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final ComplaintActs acts;
    private final Centres centres;
    private final PaperLanguages languages;
    private final Randomness randomness;

    ComplaintPages(
            Complaints complaints,
            ComplaintLists lists,
            ComplaintActs acts,
            Centres centres,
            PaperLanguages languages,
            Randomness randomness) {
        this.complaints = complaints;
        this.lists = lists;
        this.acts = acts;
        this.centres = centres;
        this.languages = languages;
        this.randomness = randomness;
    }

    /**
     * The form.
     *
     * @param centres centres at which the reader may record complaints
     * @param languages languages of the papers for people
     * @param staff operators about whom a complaint can be
     */
    public record NewView(List<Centre> centres, List<Choice> languages, List<Choice> staff, FormState entered) {
        public NewView {
            centres = List.copyOf(centres);
        }

        public List<ComplaintKind> kinds() {
            return List.of(ComplaintKind.values());
        }
    }

    /**
     * The reply code of a complaint that was just recorded.
     *
     * @param symbol address of the answer as a QR code
     */
    public record RecordedView(String digits, Symbol symbol) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<ComplaintFilter> asked) {
        ComplaintAccess access = complaints.access(operator);
        // The chosen centre is one in which a focal point works, so it would hide the complaints of all others.
        Query<ComplaintFilter> query =
                access.isFocalPoint() ? asked : PresentCentre.narrowed(asked, request, operator, ComplaintAccess.LISTS);
        return ComplaintList.LIST.read(query, lists::list, operator).page(actions(access));
    }

    private List<ListPage.Action> actions(ComplaintAccess access) {
        List<ListPage.Action> actions = new ArrayList<>();
        if (access.mayRecord()) {
            actions.add(new ListPage.Action(ComplaintActs.PATH + "/new", "complaints.new"));
        }
        actions.add(new ListPage.Action(ComplaintFigureList.PATH, "complaints.figures"));
        if (access.mayPrintPosters()) {
            actions.add(new ListPage.Action(FeedbackPosterPages.CHOICE, "complaints.posters"));
        }
        return actions;
    }

    @GET
    @Path("new")
    public Page newComplaint(@Auth Operator operator, @Context ContainerRequestContext request) {
        complaints.requireRecorder(operator);
        FormState entered = FormState.begun(randomness.id()).with("channel", ComplaintChannel.SPOKEN.name());
        return newPage(
                PresentCentre.of(request)
                        .chosen()
                        .map(centre -> entered.with("centre", centre.code().value()))
                        .orElse(entered),
                operator);
    }

    /** Records the complaint, and shows its reply code once. */
    @POST
    public Response record(@Auth Operator operator, @Context UriInfo uri, Submitted<ComplaintForm> sent) {
        ComplaintForm form = sent.read().form();
        return acts.record.submit(
                form, sent, operator, first -> recorded(form.id(), uri), entered -> newPage(entered, operator));
    }

    private Response recorded(UUID id, UriInfo uri) {
        String digits = complaints.codeOf(id).digits();
        String address = uri.getBaseUri()
                .resolve(FeedbackPages.PATH + "/answer/" + digits)
                .toString();
        return Page.of("programme/complaints/recorded.jte", new RecordedView(digits, Symbols.qr(address)))
                .response();
    }

    private Page newPage(FormState entered, Operator operator) {
        ComplaintAccess access = complaints.access(operator);
        List<Centre> mine = centres.list("", MOST_CENTRES).stream()
                .filter(each -> access.mayRecord(each.code()))
                .toList();
        List<Choice> spoken = languages.all().stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
        List<Choice> staff = complaints.staff().stream()
                .map(each -> new Choice(each.username().value(), each.name()))
                .toList();
        return Page.of("programme/complaints/new.jte", new NewView(mine, spoken, staff, entered));
    }
}
