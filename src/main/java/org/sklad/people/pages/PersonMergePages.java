package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.merges.PersonMergeActs;
import org.sklad.people.merges.PersonMergeForm;
import org.sklad.people.merges.PersonMergePreview;
import org.sklad.people.merges.PersonMerges;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages that merge a registration into another one in two steps: choose the remaining one, then compare both and confirm. */
@Path("/people/{caseCode}/merge")
public final class PersonMergePages extends FormPages {
    private final PersonMerges merges;
    private final PersonMergeActs acts;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    public PersonMergePages(
            PersonMerges merges, PersonMergeActs acts, Forms forms, Randomness randomness, InstantSource clock) {
        this.merges = merges;
        this.acts = acts;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The content of the page.
     *
     * @param person the registration to be merged
     * @param typed input that names the remaining registration
     * @param preview absent until the remaining registration is known
     */
    public record MergeView(
            Beneficiary person, String typed, Optional<PersonMergePreview> preview, Instant now, FormState entered) {
        /** Returns the reason why the remaining registration is not known. */
        public Optional<Message> problem() {
            return preview.isPresent() ? Optional.empty() : entered.error("into");
        }

        /** Returns both registrations, the one to be merged first. */
        public List<Beneficiary> both() {
            return preview.map(each -> List.of(each.gone(), each.stays())).orElse(List.of());
        }
    }

    /** Case code or card of the remaining registration, typed or scanned. */
    public record ComparisonForm(@NotBlank @Size(max = 40) String into) {}

    /**
     * Shows both registrations side by side once the remaining one is known, without names.
     *
     * @param into case code of the remaining registration; other texts are ignored
     */
    @GET
    public Page show(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            @QueryParam("into") @DefaultValue("") String into) {
        Beneficiary person = merges.requireMayMerge(code, operator);
        String stays = CaseCode.find(into).map(CaseCode::value).orElse("");
        return page(person, stays, FormState.begun(randomness.id()), operator);
    }

    /** Finds by POST: the code of a card is worth as much as the card and must not be part of a URL. */
    @POST
    @Path("comparison")
    public Response compare(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ComparisonForm> sent) {
        Beneficiary person = merges.requireMayMerge(code, operator);
        return Pages.submit(
                () -> {
                    String typed = forms.check(sent.form()).into().strip();
                    CaseCode stays =
                            merges.preview(code, typed, operator).stays().caseCode();
                    return Pages.seeOther("/people/" + code + "/merge?into=" + stays);
                },
                refusal -> page(
                        person,
                        sent.entered().value("into"),
                        Optional.empty(),
                        sent.entered().refusedBy(refusal)));
    }

    @POST
    public Response merge(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<PersonMergeForm> sent) {
        Beneficiary person = merges.requireMayMerge(code, operator);
        return Pages.submit(
                () -> {
                    PersonMergeForm form = sent.form();
                    acts.merge.done(code, form, operator);
                    return remaining(form.id(), "pages.merge.done", operator);
                },
                refusal -> page(
                        person, sent.entered().value("into"), sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("reversal")
    public Response reverse(@Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ActForm> sent) {
        Beneficiary person = merges.requireMayMerge(code, operator);
        return Pages.submit(
                () -> {
                    ActForm form = sent.form();
                    acts.reverse.done(code, form, operator);
                    return remaining(form.id(), "pages.merge.reversed", operator);
                },
                refusal -> page(person, "", sent.entered().refusedBy(refusal), operator));
    }

    private Response remaining(UUID id, String message, Operator operator) {
        return Pages.seeOther(
                "/people/" + merges.recorded(id, operator).person().caseCode(), message);
    }

    private Page page(Beneficiary person, String typed, FormState entered, Operator by) {
        try {
            Optional<PersonMergePreview> preview =
                    typed.isBlank() ? Optional.empty() : Optional.of(merges.preview(person.caseCode(), typed, by));
            return page(person, typed, preview, entered);
        } catch (InvalidFields unknown) {
            return page(person, typed, Optional.empty(), entered.refusedBy(unknown));
        }
    }

    private Page page(Beneficiary person, String typed, Optional<PersonMergePreview> preview, FormState entered) {
        return Page.of("people/pages/merge.jte", new MergeView(person, typed, preview, clock.instant(), entered))
                .at(person.centre().value());
    }
}
