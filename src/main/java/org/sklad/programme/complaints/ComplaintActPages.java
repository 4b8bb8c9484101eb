package org.sklad.programme.complaints;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.Operator;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page of one complaint, with its texts and what can be done with it. */
@Path(ComplaintActs.PATH)
public final class ComplaintActPages extends FormPages {
    private final Complaints complaints;
    private final ComplaintActs acts;
    private final PaperLanguages languages;
    private final Randomness randomness;

    ComplaintActPages(Complaints complaints, ComplaintActs acts, PaperLanguages languages, Randomness randomness) {
        this.complaints = complaints;
        this.acts = acts;
        this.languages = languages;
        this.randomness = randomness;
    }

    /**
     * A complaint.
     *
     * @param language name of the person's language in that language; empty if it is not known
     * @param staff operators about whom it can be
     */
    public record OneView(ComplaintView view, String language, List<Choice> staff, FormState entered) {
        public OneView {
            staff = List.copyOf(staff);
        }

        public String path() {
            return ComplaintActs.PATH + "/" + view.complaint().id();
        }

        public Shown state() {
            return ComplaintWords.chip(view.complaint().state());
        }

        public List<ComplaintKind> confidentialKinds() {
            return ComplaintKind.confidential();
        }

        public boolean may(ComplaintActKind kind) {
            return view.may(kind);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @GET
    @Path(ComplaintActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(ComplaintActs.ACKNOWLEDGEMENT)
    public Response acknowledge(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.acknowledge.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(ComplaintActs.REVIEW)
    public Response review(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ComplaintReviewForm> sent) {
        return acts.review.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(ComplaintActs.ANSWERS)
    public Response answer(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ComplaintTextForm> sent) {
        return acts.answer.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(ComplaintActs.NOTES)
    public Response note(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ComplaintTextForm> sent) {
        return acts.note.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(ComplaintActs.CLOSURE)
    public Response close(@Auth Operator operator, @PathParam("id") UUID id, Submitted<SeenForm> sent) {
        return acts.close.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(ComplaintActs.REOPENING)
    public Response reopen(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reopen.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        ComplaintView view = complaints.get(id, operator);
        String language = languages
                .find(view.complaint().language())
                .map(PaperLanguage::name)
                .orElse("");
        List<Choice> staff = complaints.staff().stream()
                .map(each -> new Choice(each.username().value(), each.name()))
                .toList();
        return Page.of("programme/complaints/one.jte", new OneView(view, language, staff, entered))
                .at(view.complaint().centre().value());
    }
}
