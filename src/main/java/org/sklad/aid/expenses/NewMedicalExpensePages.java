package org.sklad.aid.expenses;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page that records a payment for a person with the photo of its document; opened from the person's page. */
@Path("/people/{caseCode}/medical-expenses")
@Produces(MediaType.TEXT_HTML)
public final class NewMedicalExpensePages {
    /** Space for a photo and the other fields, in bytes. */
    private static final long LARGEST_FORM = MedicalExpenseForm.LARGEST + 256 * 1024;

    private static final int MOST_SOURCES = 200;

    private final MedicalExpenses expenses;
    private final MedicalExpenseActs acts;
    private final Sources sources;
    private final Randomness randomness;
    private final InstantSource clock;

    NewMedicalExpensePages(
            MedicalExpenses expenses,
            MedicalExpenseActs acts,
            Sources sources,
            Randomness randomness,
            InstantSource clock) {
        this.expenses = expenses;
        this.acts = acts;
        this.sources = sources;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param fundingSources the first ones in the list; warehouse workers and managers add new ones
     * @param photoLost true if a photo came with the rejected form; a browser does not send it again by itself
     */
    public record NewView(Beneficiary person, List<Choice> fundingSources, FormState entered, boolean photoLost) {}

    @GET
    public Page begin(@Auth Operator operator, @PathParam("caseCode") CaseCode caseCode) {
        Beneficiary person = expenses.person(caseCode, operator);
        FormState entered = FormState.begun(randomness.id())
                .with("currency", "EUR")
                .with(
                        "paidOn",
                        LocalDate.ofInstant(clock.instant(), person.zone()).toString());
        return page(person, entered, false);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response record(
            @Auth Operator operator, @PathParam("caseCode") CaseCode caseCode, Submitted<MedicalExpenseForm> sent) {
        Beneficiary person = expenses.person(caseCode, operator);
        return acts.record.submit(
                sent,
                operator,
                entered -> page(person, entered, sent.file("image").isPresent()));
    }

    private Page page(Beneficiary person, FormState entered, boolean photoLost) {
        List<Choice> choices = sources.list(SourceKind.FUNDING_SOURCE, "", MOST_SOURCES).stream()
                .map(each -> new Choice(each.code().value(), each.name()))
                .toList();
        return Page.of("aid/expenses/new.jte", new NewView(person, choices, entered, photoLost))
                .at(person.centre().value());
    }
}
