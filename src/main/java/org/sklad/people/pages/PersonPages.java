package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SizesForm;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.CaseworkerForm;
import org.sklad.people.beneficiaries.Caseworkers;
import org.sklad.people.beneficiaries.ChangeForm;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.people.beneficiaries.PersonActs.JoinForm;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of one person: the data without identity, and the actions. */
@Path(PersonActs.PEOPLE)
public final class PersonPages extends FormPages {
    private final Beneficiaries beneficiaries;
    private final Caseworkers caseworkers;
    private final PersonActs acts;
    private final Rooms rooms;
    private final PersonPage personPage;
    private final Forms forms;
    private final InstantSource clock;

    PersonPages(
            Beneficiaries beneficiaries,
            Caseworkers caseworkers,
            PersonActs acts,
            Rooms rooms,
            PersonPage personPage,
            Forms forms,
            InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.caseworkers = caseworkers;
        this.acts = acts;
        this.rooms = rooms;
        this.personPage = personPage;
        this.forms = forms;
        this.clock = clock;
    }

    /** The form for a change. */
    public record ChangeView(Beneficiary person, List<Room> rooms, FormState entered) {}

    /** A change sent from the page. It has the version in a field, because an HTML form cannot send If-Match. */
    public record ChangePageForm(
            @NotNull Long version,

            @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
            String room,

            @NotNull Sex sex,
            @NotNull AgeBand ageBand,
            @Nullable @Valid SizesForm sizes,

            @Nullable @Size(max = SpokenLanguages.MOST)
            List<@NotNull @Size(max = 2) @Pattern(regexp = SpokenLanguages.PATTERN) String> languages) {
        PersonChange change() {
            return new ChangeForm(room, sex, ageBand, sizes, languages).change();
        }
    }

    /** The ticked vulnerabilities. Browsers send nothing if no box is ticked. */
    public record NotingPageForm(
            @NotNull Long version, @Nullable @Size(max = 10) Set<@NotNull Vulnerability> vulnerabilities) {}

    @GET
    @Path("{caseCode}")
    public Page one(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        return personPage.of(beneficiaries.get(code, operator, PeoplePages.MAY_OPEN), operator);
    }

    @GET
    @Path("{caseCode}/change")
    public Page change(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        Beneficiary person = beneficiaries.get(code, operator, Role.FIELD);
        FormState entered = FormState.nothing()
                .with("version", Long.toString(person.version()))
                .with("room", person.room())
                .with("sex", person.sex().name())
                .with("ageBand", person.ageBand(clock.instant()).code())
                .with("sizes.clothes", person.clothes())
                .with("sizes.shoes", person.shoes())
                .with("languages", person.languages().list().toArray(String[]::new));
        return changePage(person, entered, operator);
    }

    @POST
    @Path("{caseCode}/change")
    public Response change(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ChangePageForm> sent) {
        Beneficiary person = beneficiaries.get(code, operator, Role.FIELD);
        return Pages.submit(
                () -> {
                    ChangePageForm form = forms.check(sent.form());
                    beneficiaries.change(code, form.version(), form.change(), operator);
                    return back(code, "pages.changed");
                },
                refusal -> changePage(person, sent.entered().refusedBy(refusal), operator));
    }

    private Page changePage(Beneficiary person, FormState entered, Operator operator) {
        return Page.of(
                "people/pages/change.jte",
                new ChangeView(person, rooms.open(person.centre(), NewPersonPage.MOST_ROOMS, operator), entered));
    }

    @POST
    @Path("{caseCode}/vulnerabilities")
    public Response note(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<NotingPageForm> sent) {
        beneficiaries.requireNoting(code, operator);
        return act(code, operator, sent.entered(), () -> {
            NotingPageForm form = forms.check(sent.form());
            Set<Vulnerability> all = form.vulnerabilities() == null ? Set.of() : form.vulnerabilities();
            beneficiaries.setVulnerabilities(code, form.version(), all, operator);
            return back(code, "pages.changed");
        });
    }

    @POST
    @Path(PersonActs.CARDS)
    public Response replaceCard(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ActForm> sent) {
        return acts.replaceCard.submit(code, sent, operator, entered -> refused(code, entered, operator));
    }

    @POST
    @Path(PersonActs.DEPARTURES)
    public Response depart(@Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ActForm> sent) {
        return acts.depart.submit(code, sent, operator, entered -> refused(code, entered, operator));
    }

    /** Joins the household of another person, who may not have one yet. */
    @POST
    @Path(PersonActs.HOUSEHOLD)
    public Response join(@Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<JoinForm> sent) {
        return acts.join.submit(code, sent, operator, entered -> refused(code, entered, operator));
    }

    @POST
    @Path(PersonActs.LEAVING)
    public Response leave(@Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<ActForm> sent) {
        return acts.leave.submit(code, sent, operator, entered -> refused(code, entered, operator));
    }

    @POST
    @Path("{caseCode}/caseworker")
    public Response assign(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, Submitted<CaseworkerForm> sent) {
        beneficiaries.get(code, operator, Caseworkers.mayAssign());
        return act(code, operator, sent.entered(), () -> {
            CaseworkerForm form = forms.check(sent.form());
            caseworkers.assign(code, form.chosen(), operator);
            return back(code, "pages.changed");
        });
    }

    private Response act(CaseCode code, Operator operator, FormState entered, Supplier<Response> act) {
        return Pages.submit(act, refusal -> refused(code, entered.refusedBy(refusal), operator));
    }

    private Page refused(CaseCode code, FormState entered, Operator operator) {
        return personPage.refused(beneficiaries.get(code, operator, PeoplePages.MAY_OPEN), entered, operator);
    }

    private static Response back(CaseCode code, String message) {
        return Pages.seeOther(PersonActs.PEOPLE + "/" + code, message);
    }
}
