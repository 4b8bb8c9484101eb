package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.people.beneficiaries.ArrivalForm;
import org.sklad.people.beneficiaries.NewcomersForm;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.people.beneficiaries.Registrations.Registered;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.search.NameSearches;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages that register a person, or an arrival with a card, in the present centre. */
@Path(PersonActs.PEOPLE)
public final class RegistrationPages extends FormPages {
    private final Registrations registrations;
    private final NameSearches searches;
    private final Stays stays;
    private final PersonActs acts;
    private final NewPersonPage pages;
    private final Forms forms;
    private final InstantSource clock;

    RegistrationPages(
            Registrations registrations,
            NameSearches searches,
            Stays stays,
            PersonActs acts,
            NewPersonPage pages,
            Forms forms,
            InstantSource clock) {
        this.registrations = registrations;
        this.searches = searches;
        this.stays = stays;
        this.acts = acts;
        this.pages = pages;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Shows the registration form.
     *
     * @param household case code or household code, if another member was registered before
     */
    @GET
    @Path("new")
    public Page newPerson(
            @Auth Operator operator,
            @QueryParam("household") @DefaultValue("") String household,
            @QueryParam("room") @DefaultValue("") String room,
            @Context ContainerRequestContext request) {
        Centre centre = PeopleCentre.present(request, operator, Role.FIELD);
        FormState entered = pages.fresh(centre).with("household", household).with("room", room);
        return pages.of("people/pages/new.jte", centre, entered, operator);
    }

    /**
     * Adds a person to the form or removes one, as the pressed button says. Nothing is recorded.
     */
    @POST
    @Path("new")
    public Page press(
            @Auth Operator operator, Submitted<NewcomersForm> sent, @Context ContainerRequestContext request) {
        Centre centre = pages.centre(sent.entered(), request, operator);
        FormState entered = NewcomerRows.pressed(sent.entered(), sent.entered().value("page.act"));
        return pages.of("people/pages/new.jte", centre, entered, operator);
    }

    /**
     * Registers people who arrive together, or first asks whether they are people already here. The form names those of an answered
     * question, so that names that were added or corrected since are asked about.
     */
    @POST
    public Response register(
            @Auth Operator operator, Submitted<NewcomersForm> sent, @Context ContainerRequestContext request) {
        Centre centre = pages.centre(sent.entered(), request, operator);
        return Pages.submit(
                () -> {
                    NewcomersForm form = sent.form();
                    IdempotencyKey claim = forms.accept(PersonActs.REGISTRATIONS, form);
                    LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
                    Optional<Registered> before =
                            registrations.find(claim, form.members().size(), operator);
                    if (before.isPresent()) {
                        return registered(before.get());
                    }
                    List<Registration> newcomers = forms.convert(claim, () -> form.registrations(today));
                    List<Beneficiary> alike = alike(newcomers, operator);
                    List<String> answered = sent.entered().values("page.alike");
                    return alike.stream()
                                    .allMatch(each ->
                                            answered.contains(each.caseCode().value()))
                            ? registered(registrations.register(claim, newcomers, form.headOf(newcomers), operator))
                            : pages.of("people/pages/new.jte", centre, sent.entered(), alike, operator)
                                    .response();
                },
                refusal -> pages.of("people/pages/new.jte", centre, sent.refusedBy(refusal), operator));
    }

    private List<Beneficiary> alike(List<Registration> newcomers, Operator operator) {
        return newcomers.stream()
                .flatMap(each -> searches.likelyDuplicates(Optional.empty(), each, operator).stream())
                .distinct()
                .toList();
    }

    /** Redirects to the page of the first person, where the cards are printed. */
    private static Response registered(Registered registered) {
        return Pages.seeOther(
                PersonActs.PEOPLE + "/" + registered.beneficiary().caseCode(),
                registered.people().size() == 1 ? "pages.registered" : "pages.registered.together");
    }

    @GET
    @Path(PersonActs.ARRIVALS + "/new")
    public Page newArrival(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = PeopleCentre.present(request, operator, Role.FIELD);
        return pages.of("people/pages/arrival.jte", centre, pages.fresh(centre), operator);
    }

    /** Redirects a reload of a refused form to the form. */
    @GET
    @Path(PersonActs.ARRIVALS)
    public Response afterArrival() {
        return Pages.seeOther(PersonActs.PEOPLE + PersonActs.ARRIVALS + "/new");
    }

    @POST
    @Path(PersonActs.ARRIVALS)
    public Response arrive(
            @Auth Operator operator, Submitted<ArrivalForm> sent, @Context ContainerRequestContext request) {
        Centre centre = pages.centre(sent.entered(), request, operator);
        return Pages.submit(
                () -> {
                    ArrivalForm form = sent.form();
                    String person =
                            arrived(form, operator).beneficiary().caseCode().value();
                    return Pages.seeOther(PersonActs.PEOPLE + "/" + person, "pages.arrived");
                },
                refusal -> pages.of(
                        "people/pages/arrival.jte", centre, sent.entered().refusedBy(refusal), operator));
    }

    private Stays.Recorded arrived(ArrivalForm form, Operator operator) {
        try {
            acts.arrive.done(form, operator);
            return stays.arrival(form.id(), operator);
        } catch (NotFound unknown) {
            throw new InvalidFields("cardCode", Message.of("pages.card-unknown"));
        }
    }
}
