package org.sklad.people.pages;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Here;
import org.sklad.people.beneficiaries.ArrivalForm;
import org.sklad.people.beneficiaries.Registered;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.beneficiaries.RegistrationForm;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.search.NameSearches;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages that register a person, or an arrival with a card, in the present centre. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class RegistrationPages {
    /** More than a centre has rooms. */
    static final int MOST_ROOMS = 500;

    private final Registrations registrations;
    private final NameSearches searches;
    private final Stays stays;
    private final Centres centres;
    private final Rooms rooms;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    public RegistrationPages(
            Registrations registrations,
            NameSearches searches,
            Stays stays,
            Centres centres,
            Rooms rooms,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.registrations = registrations;
        this.searches = searches;
        this.stays = stays;
        this.centres = centres;
        this.rooms = rooms;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The form for a new person in a centre: a registration or an arrival.
     *
     * @param alike people in the centre who may be the same person
     */
    public record NewView(Centre centre, List<Room> rooms, FormState entered, List<Beneficiary> alike, Instant now) {}

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
        Centre centre = PeoplePages.here(request, operator, Role.FIELD);
        FormState entered = fresh(centre).with("household", household).with("room", room);
        return page("people/pages/new.jte", centre, entered, operator);
    }

    /**
     * Registers a person, or first asks whether they are one of the people already here.
     *
     * @param despite true if that question was answered
     */
    @POST
    public Response register(
            @Auth Operator operator,
            Submitted<RegistrationForm> sent,
            @QueryParam("despite") @DefaultValue("false") boolean despite,
            @Context ContainerRequestContext request) {
        Centre centre = named(sent.entered(), request, operator);
        return Pages.submit(
                () -> {
                    RegistrationForm form = sent.form();
                    IdempotencyKey claim = forms.accept("/beneficiaries", form.id(), form);
                    LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
                    Optional<Registered> before = registrations.find(claim, operator);
                    if (before.isPresent()) {
                        return registered(before.get());
                    }
                    Registration registration = forms.convert(claim, () -> form.registration(today));
                    List<Beneficiary> alike =
                            despite ? List.of() : searches.likelyDuplicates(Optional.empty(), registration, operator);
                    return alike.isEmpty()
                            ? registered(registrations.register(claim, registration, operator))
                            : page("people/pages/new.jte", centre, sent.entered(), alike, operator)
                                    .response();
                },
                refusal -> page("people/pages/new.jte", centre, sent.entered().refusedBy(refusal), operator));
    }

    private static Response registered(Registered registered) {
        return Pages.seeOther("/people/" + registered.beneficiary().caseCode(), "pages.registered");
    }

    @GET
    @Path("arrivals/new")
    public Page newArrival(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = PeoplePages.here(request, operator, Role.FIELD);
        return page("people/pages/arrival.jte", centre, fresh(centre), operator);
    }

    @POST
    @Path("arrivals")
    public Response arrive(
            @Auth Operator operator, Submitted<ArrivalForm> sent, @Context ContainerRequestContext request) {
        Centre centre = named(sent.entered(), request, operator);
        return Pages.submit(
                () -> {
                    ArrivalForm form = sent.form();
                    IdempotencyKey claim = forms.accept("/arrivals", form.id(), form);
                    return Pages.seeOther(
                            "/people/"
                                    + arrive(claim, form, operator)
                                            .beneficiary()
                                            .caseCode(),
                            "pages.arrived");
                },
                refusal ->
                        page("people/pages/arrival.jte", centre, sent.entered().refusedBy(refusal), operator));
    }

    private Stays.Outcome arrive(IdempotencyKey claim, ArrivalForm form, Operator operator) {
        try {
            CardCode card = forms.convert(claim, form::card);
            return stays.arrive(claim, card, new CentreCode(form.centre()), form.roomCode(), operator);
        } catch (NotFound unknown) {
            throw new InvalidFields("cardCode", Message.of("pages.card-unknown"));
        }
    }

    private FormState fresh(Centre centre) {
        return FormState.nothing()
                .with("id", randomness.id().toString())
                .with("centre", centre.code().value());
    }

    /** Returns the centre that the form was shown for. The present centre may have been switched in another window since then. */
    private Centre named(FormState entered, ContainerRequestContext request, Operator operator) {
        return Here.centre(centres, entered.value("centre"), operator)
                .orElseGet(() -> PeoplePages.here(request, operator, Role.FIELD));
    }

    private Page page(String template, Centre centre, FormState entered, Operator operator) {
        return page(template, centre, entered, List.of(), operator);
    }

    private Page page(String template, Centre centre, FormState entered, List<Beneficiary> alike, Operator operator) {
        List<Room> open = rooms.open(centre.code(), MOST_ROOMS, operator);
        return Page.of(template, new NewView(centre, open, entered, alike, clock.instant()));
    }
}
