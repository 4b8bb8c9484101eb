package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.Identities;
import org.sklad.people.beneficiaries.IdentityViewForm;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages that open a person's identity for a purpose and correct it. An open page closes by itself. */
@Path(PersonActs.PEOPLE)
public final class IdentityPages extends FormPages {
    /** Long enough to read and correct an identity, short enough for an unattended screen. */
    private static final int OPEN_SECONDS = 120;

    private final Beneficiaries beneficiaries;
    private final Identities identities;
    private final PersonPage personPage;
    private final PersonActs acts;
    private final Forms forms;
    private final InstantSource clock;

    IdentityPages(
            Beneficiaries beneficiaries,
            Identities identities,
            PersonPage personPage,
            PersonActs acts,
            Forms forms,
            InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.identities = identities;
        this.personPage = personPage;
        this.acts = acts;
        this.forms = forms;
        this.clock = clock;
    }

    /** A correction sent from the page. It has the version in a field, because an HTML form cannot send If-Match. */
    public record CorrectionForm(
            @NotNull Long version,
            @Nullable @Size(max = 200) String name,
            @Nullable LocalDate birthDate,
            @Nullable @Size(max = 100) String nationality,
            @Nullable @Size(max = 100) String registrationNumber,
            @Nullable @Size(max = 100) String phone) {
        Identity identity(LocalDate today) {
            return new IdentityForm(name, birthDate, nationality, registrationNumber, phone)
                    .identity("birthDate", today);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @POST
    @Path(PersonActs.VIEWS)
    public Response view(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<IdentityViewForm> sent) {
        return acts.view.submit(
                code,
                sent,
                operator,
                identity -> {
                    Beneficiary person = beneficiaries.get(code, operator);
                    Page open = personPage.withIdentity(person, entered(person, identity), operator);
                    return closing(PersonActs.PEOPLE + "/" + code, open.response());
                },
                entered -> personPage.refused(beneficiaries.get(code, operator), entered, operator));
    }

    /** Makes the browser load the closed page by itself. No answer is cached (no-store). */
    static Response closing(String next, Response page) {
        return Response.fromResponse(page)
                .header("Refresh", OPEN_SECONDS + "; url=" + next)
                .build();
    }

    @POST
    @Path("{caseCode}/identity")
    public Response correct(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<CorrectionForm> sent) {
        Beneficiary person = beneficiaries.get(code, operator, Role.FIELD);
        Response answer = Pages.submit(
                () -> {
                    CorrectionForm form = forms.check(sent.form());
                    LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
                    identities.correct(code, form.version(), form.identity(today), operator);
                    return Pages.seeOther(PersonActs.PEOPLE + "/" + code, "pages.changed");
                },
                refusal -> personPage.withIdentity(person, sent.entered().refusedBy(refusal), operator));
        boolean stillOpen = answer.getStatus() >= 400;
        return stillOpen ? closing(PersonActs.PEOPLE + "/" + code, answer) : answer;
    }

    private static FormState entered(Beneficiary person, Identity identity) {
        return FormState.nothing()
                .with("version", Long.toString(person.version()))
                .with("name", identity.name())
                .with("birthDate", identity.birthDate().map(LocalDate::toString).orElse(""))
                .with("nationality", identity.nationality())
                .with("registrationNumber", identity.registrationNumber())
                .with("phone", identity.phone());
    }
}
