package org.sklad.programme.trainings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages that print papers of trainings. What is typed there goes into the paper and nowhere else. */
@Path(TrainingActs.PATH)
@Produces({MediaType.TEXT_HTML, TrainingPaperPages.PDF})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class TrainingPaperPages {
    static final String PDF = "application/pdf";

    private static final String USUAL_LINES = "20";

    private final Trainings trainings;
    private final TrainingPapers papers;
    private final Forms forms;
    private final InstantSource clock;

    TrainingPaperPages(Trainings trainings, TrainingPapers papers, Forms forms, InstantSource clock) {
        this.trainings = trainings;
        this.papers = papers;
        this.forms = forms;
        this.clock = clock;
    }

    /** The form of a sign-in sheet. */
    public record SheetView(FormState entered) {}

    /** The form for certificates of a training. */
    public record CertificatesView(Training training, FormState entered) {}

    /** Shows the form of a sign-in sheet, filled in from a training if one is named. */
    @GET
    @Path("sign-in-sheet")
    public Page signInSheet(@Auth Operator operator, @QueryParam("training") @Nullable UUID id) {
        operator.require(Trainings.MAY_RECORD);
        FormState entered = FormState.nothing().with("lines", USUAL_LINES);
        if (id == null) {
            return page(entered.with(
                    "on", LocalDate.ofInstant(clock.instant(), Centres.ZONE).toString()));
        }
        Training training = trainings.get(id, operator);
        return page(entered.with("title", training.topics(operator.language()))
                .with("on", training.startsOn().toString())
                .with("place", training.place())
                .with(
                        "lines",
                        Long.toString(Math.min(200, training.participants().total()))));
    }

    private static Page page(FormState entered) {
        return Page.of("programme/trainings/sheet.jte", new SheetView(entered));
    }

    /** Draws the sheet. */
    @POST
    @Path("sign-in-sheet")
    public Response draw(@Auth Operator operator, Submitted<SignInSheetForm> sent) {
        operator.require(Trainings.MAY_RECORD);
        return Pages.submit(
                () -> {
                    SignInSheetForm form = forms.check(sent.form());
                    return pdf(papers.signInSheet(form, operator.language()), "sign-in-sheet");
                },
                refusal -> page(sent.refusedBy(refusal)));
    }

    @GET
    @Path("{id}/certificates")
    public Page certificates(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(
                requireMayChange(id, operator),
                FormState.nothing().with("language", operator.language().name()));
    }

    /** Draws the certificates. Nothing of the list is stored: neither the names, nor that they were printed. */
    @POST
    @Path("{id}/certificates")
    public Response draw(@Auth Operator operator, @PathParam("id") UUID id, Submitted<CertificatesForm> sent) {
        Training training = requireMayChange(id, operator);
        return Pages.submit(
                () -> {
                    CertificatesForm form = forms.check(sent.form());
                    return pdf(papers.certificates(training, form.list(), form.language()), "certificates");
                },
                refusal -> page(training, sent.refusedBy(refusal)));
    }

    private Training requireMayChange(UUID id, Operator operator) {
        Training training = trainings.get(id, operator);
        operator.require(Trainings.MAY_RECORD);
        return training;
    }

    private static Page page(Training training, FormState entered) {
        return Page.of("programme/trainings/certificates.jte", new CertificatesView(training, entered));
    }

    private static Response pdf(byte[] pdf, String name) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }
}
