package org.sklad.programme.complaints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.centres.places.Centre;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Problems;
import org.sklad.platform.web.Submitted;

/**
 * The pages for residents, without signing in: a complaint by the code of a poster or receipt, and the answer by the reply code. They have no
 * script. A wrong code always gets the same page, whatever it resembles.
 */
@Path(FeedbackPages.PATH)
public final class FeedbackPages extends FormPages {
    static final String PATH = PublicRequest.START;
    private static final String ANSWER = "answer/{reply}";

    private final Feedback feedback;
    private final FeedbackThrottle throttle;
    private final PaperLanguages languages;
    private final Forms forms;
    private final Randomness randomness;

    FeedbackPages(
            Feedback feedback,
            FeedbackThrottle throttle,
            PaperLanguages languages,
            Forms forms,
            Randomness randomness) {
        this.feedback = feedback;
        this.throttle = throttle;
        this.languages = languages;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** Shows a field for people who type the code. */
    @GET
    public Response start(@Context ContainerRequestContext request, @Context HttpServletRequest source) {
        PublicRequest asked = asked(FormState.nothing(), request, source);
        return page("code.jte", asked.view(FormState.nothing(), Optional.empty()), 200);
    }

    /** Redirects to the page of a typed code. Only that page says if no complaint has the code. */
    @POST
    public Response go(
            @Context ContainerRequestContext request,
            @Context HttpServletRequest source,
            Submitted<FeedbackCodeForm> sent) {
        PublicRequest asked = asked(sent.entered(), request, source);
        return answered(asked, () -> {
            FeedbackCodeForm form = forms.check(sent.form());
            String query = "?language=" + asked.language().code();
            Optional<String> reply = ReplyCode.find(form.code()).map(ReplyCode::digits);
            return Pages.seeOther(reply.map(digits -> PATH + "/answer/" + digits)
                            .or(() -> CodeDigits.of(form.code(), FeedbackCodes.POSTER)
                                    .map(digits -> PATH + "/" + digits))
                            .orElseThrow(NotFound::new)
                    + query);
        });
    }

    /** Shows the form for a complaint about the centre of the poster. */
    @GET
    @Path("{poster}")
    public Response form(
            @PathParam("poster") String poster,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest source) {
        PublicRequest asked = asked(FormState.nothing(), request, source);
        return answered(asked, () -> {
            Centre centre = throttle.found(asked.source(), () -> feedback.centre(poster));
            FormState entered = FormState.begun(randomness.id());
            return page("form.jte", formView(asked, centre, "", entered, Optional.empty()), 200);
        });
    }

    /** Receives the complaint, and leads to the page with the reply code. */
    @POST
    @Path("{poster}")
    public Response receive(
            @PathParam("poster") String poster,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest source,
            Submitted<FeedbackForm> sent) {
        PublicRequest asked = asked(sent.entered(), request, source);
        return keepingText(asked, sent.entered(), () -> {
            Centre centre = throttle.found(asked.source(), () -> feedback.centre(poster));
            return refusable(
                    () -> {
                        throttle.countText(asked.source());
                        FeedbackForm form = sent.form();
                        IdempotencyKey claim =
                                forms.accept(PATH + "/" + centre.code().value(), form);
                        feedback.receive(
                                new IdempotencyKey(form.complaint(), claim.content()),
                                new NewComplaint(
                                        centre.code(),
                                        form.kind(),
                                        ComplaintChannel.PUBLIC,
                                        asked.language().code(),
                                        form.text().strip(),
                                        Optional.empty()));
                        return toAnswer(feedback.replyCode(form.complaint()), asked);
                    },
                    refusal -> {
                        String first = refusal instanceof IdReused
                                ? feedback.unseen(sent.form().complaint(), centre.code())
                                        .map(ReplyCode::digits)
                                        .orElse("")
                                : "";
                        FormState again = toSendAgain(sent, refusal);
                        return page(
                                "form.jte",
                                formView(asked, centre, first, again, problem(asked, refusal)),
                                status(refusal));
                    });
        });
    }

    /** Returns what was typed, with an id of its own if another text was sent with this one, so that it can be sent too. */
    private FormState toSendAgain(Submitted<?> sent, Refusal refusal) {
        FormState entered = sent.refusedBy(refusal);
        return refusal instanceof IdReused ? entered.with("id", randomness.id().toString()) : entered;
    }

    /** Shows the complaint of a reply code with the answers. */
    @GET
    @Path(ANSWER)
    public Response answer(
            @PathParam("reply") String reply,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest source) {
        PublicRequest asked = asked(FormState.nothing(), request, source);
        return answered(asked, () -> {
            ComplaintView found = throttle.found(asked.source(), () -> feedback.find(reply));
            FormState entered = FormState.begun(randomness.id());
            return page("answer.jte", answerView(asked, found, entered, Optional.empty()), 200);
        });
    }

    /** Adds a message of the person. */
    @POST
    @Path(ANSWER)
    public Response write(
            @PathParam("reply") String reply,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest source,
            Submitted<FeedbackMessageForm> sent) {
        PublicRequest asked = asked(sent.entered(), request, source);
        return keepingText(asked, sent.entered(), () -> {
            ComplaintView found = throttle.found(asked.source(), () -> feedback.find(reply));
            return refusable(
                    () -> {
                        throttle.countText(asked.source());
                        FeedbackMessageForm form = sent.form();
                        IdempotencyKey claim = forms.accept(
                                PATH + "/answer/" + found.complaint().id(), form);
                        feedback.write(
                                claim, found.complaint().id(), form.text().strip());
                        return toAnswer(feedback.replyCode(found.complaint().id()), asked);
                    },
                    refusal -> page(
                            "answer.jte",
                            answerView(asked, found, toSendAgain(sent, refusal), problem(asked, refusal)),
                            status(refusal)));
        });
    }

    private PublicRequest asked(FormState entered, ContainerRequestContext request, HttpServletRequest source) {
        Optional<String> language = Optional.of(entered.value("language")).filter(each -> !each.isEmpty());
        return PublicRequest.of(languages, language, request, source.getRemoteAddr());
    }

    private static Response toAnswer(ReplyCode code, PublicRequest asked) {
        return Pages.seeOther(PATH + "/answer/" + code.digits() + "?language="
                + asked.language().code());
    }

    /** Shows every refusal before a code is known to be right as a page in the language of the person. */
    private static Response answered(PublicRequest asked, Supplier<Response> work) {
        return answered(
                asked,
                work,
                refusal -> page("code.jte", asked.view(FormState.nothing(), problem(asked, refusal)), status(refusal)));
    }

    /** Shows refusals as {@link #answered} does, but a text that has to wait is kept, to be sent again to the same address. */
    private static Response keepingText(PublicRequest asked, FormState entered, Supplier<Response> work) {
        return answered(
                asked,
                work,
                refusal -> page("again.jte", asked.viewToSendAgain(entered, problem(asked, refusal)), status(refusal)));
    }

    private static Response answered(PublicRequest asked, Supplier<Response> work, Function<Refusal, Response> waits) {
        return refusable(work, refusal -> refusal.kind() == Refusal.Kind.LIMIT ? waits.apply(refusal) : unknown(asked));
    }

    private static Response refusable(Supplier<Response> work, Function<Refusal, Response> refused) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return withWait(refused.apply(refusal), refusal);
        }
    }

    private static Response withWait(Response page, Refusal refusal) {
        refusal.retryAfter().ifPresent(wait -> page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return page;
    }

    private static int status(Refusal refusal) {
        return Problems.status(refusal.kind());
    }

    private static Response unknown(PublicRequest asked) {
        PublicView view =
                asked.view(FormState.nothing(), Optional.of(asked.language().text("complaints.public.unknown")));
        return page("code.jte", view, 404);
    }

    private static Optional<String> problem(PublicRequest asked, Refusal refusal) {
        String key = refusal.kind() == Refusal.Kind.LIMIT
                ? "too-many"
                : refusal.errors().isEmpty() ? "sent-already" : "incomplete";
        return Optional.of(asked.language().text("complaints.public." + key));
    }

    private static PublicView formView(
            PublicRequest asked, Centre centre, String firstCode, FormState entered, Optional<String> problem) {
        return new PublicView(
                asked.language(),
                asked.languages(),
                asked.path(),
                Optional.of(centre),
                Optional.empty(),
                firstCode,
                "",
                entered,
                problem);
    }

    private PublicView answerView(
            PublicRequest asked, ComplaintView found, FormState entered, Optional<String> problem) {
        String digits = feedback.replyCode(found.complaint().id()).digits();
        return new PublicView(
                asked.language(),
                asked.languages(),
                PATH + "/answer/" + digits,
                Optional.empty(),
                Optional.of(found),
                digits,
                asked.base().resolve(PATH + "/answer/" + digits).toString(),
                entered,
                problem);
    }

    private static Response page(String template, PublicView view, int status) {
        return Page.of("programme/complaints/outside/" + template, view)
                .withStatus(status)
                .response();
    }
}
