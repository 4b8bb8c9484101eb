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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Household;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.MemberRow;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.Households;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.search.NameSearches;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Pages that list the people in the present centre and find a person by card or code. */
@Path("/people")
public final class PeoplePages extends FormPages {
    static final Role[] MAY_OPEN = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final int ROWS = 50;

    private final Beneficiaries beneficiaries;
    private final Households households;
    private final Stays stays;
    private final PersonActs acts;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    public PeoplePages(
            Beneficiaries beneficiaries,
            Households households,
            Stays stays,
            PersonActs acts,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.households = households;
        this.stays = stays;
        this.acts = acts;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * One page of the list.
     *
     * @param room room whose people are listed; empty for all
     * @param ofRoom the room as a query parameter
     * @param departed person whose departure the operator has just recorded and can take back
     * @param actId id for the one action sent from this page
     * @param search form for a search by name; absent for an operator who cannot search
     */
    public record ListView(
            Centre centre,
            long count,
            Rows<Beneficiary> people,
            String room,
            String ofRoom,
            Instant now,
            FormState entered,
            Optional<CaseCode> departed,
            UUID actId,
            boolean mayRegister,
            Optional<FormState> search) {}

    /** A code of a card, a case, a household or a room, typed or scanned. */
    public record FindForm(@NotBlank @Size(max = 100) String code) {}

    @GET
    public Page list(
            @Auth Operator operator,
            @QueryParam("room") @DefaultValue("") String room,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("departed") @DefaultValue("") String departed,
            @Context ContainerRequestContext request) {
        Centre centre = PeopleCentre.present(request, operator, MAY_OPEN);
        return page(centre, room, next, departed, FormState.nothing(), operator);
    }

    /** Reverses the departure that was recorded today. Until then the person has no page of their own. */
    @POST
    @Path(PersonActs.DEPARTURE_REVERSAL)
    public Response reverseDeparture(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            Submitted<ActForm> sent,
            @Context ContainerRequestContext request) {
        return acts.reverseDeparture.submit(
                code,
                sent,
                operator,
                entered -> page(
                        PeopleCentre.present(request, operator, MAY_OPEN), "", "", code.value(), entered, operator));
    }

    private Optional<CaseCode> departed(String code, Operator operator) {
        try {
            return CaseCode.find(code).filter(each -> stays.mayReverseDeparture(each, operator));
        } catch (NotFound | Forbidden elsewhere) {
            return Optional.empty();
        }
    }

    /** Redirects a reload of a refused search to the list. */
    @GET
    @Path("find")
    public Response afterFind() {
        return Pages.seeOther("/people");
    }

    /** Finds by POST: the code of a card is worth as much as the card and must not be part of a URL. */
    @POST
    @Path("find")
    public Response find(@Auth Operator operator, Submitted<FindForm> sent, @Context ContainerRequestContext request) {
        Centre centre = PeopleCentre.present(request, operator, MAY_OPEN);
        return Pages.submit(
                () -> {
                    FindForm form = forms.check(sent.form());
                    return Pages.seeOther(addressOf(form.code(), centre, operator));
                },
                refusal -> page(centre, "", "", "", sent.entered().refusedBy(refusal), operator));
    }

    private String addressOf(String code, Centre centre, Operator operator) {
        Optional<HouseholdCode> household = HouseholdCode.find(code);
        try {
            if (household.isPresent()) {
                return "/people/" + memberOf(household.get(), operator);
            }
            return "/people/" + beneficiaries.getNamed(code, operator, MAY_OPEN).caseCode();
        } catch (NotFound nobody) {
            String room = LookAlikes.code(code);
            if (beneficiaries
                    .list(List.of(centre.code()), room, "", 1, operator)
                    .isEmpty()) {
                throw new InvalidFields("code", Message.of("pages.find.nobody"));
            }
            return "/people?" + ofRoom(room).substring(1);
        }
    }

    private static String ofRoom(String room) {
        return room.isEmpty() ? "" : "&room=" + URLEncoder.encode(room, StandardCharsets.UTF_8);
    }

    private CaseCode memberOf(HouseholdCode code, Operator operator) {
        Household household = households.get(code, operator);
        return household
                .head()
                .or(() -> household.present().stream().map(MemberRow::caseCode).findFirst())
                .orElseThrow(NotFound::new);
    }

    private Page page(Centre centre, String room, String next, String departed, FormState entered, Operator operator) {
        List<CentreCode> where = List.of(centre.code());
        Rows<Beneficiary> people = Rows.page(
                beneficiaries.list(where, room, next, ROWS + 1, operator),
                ROWS,
                each -> Beneficiaries.placeOf(each, operator));
        return Page.of(
                "people/pages/people.jte",
                new ListView(
                        centre,
                        beneficiaries.count(centre.code(), operator),
                        people,
                        room,
                        ofRoom(room),
                        clock.instant(),
                        entered,
                        departed(departed, operator),
                        randomness.id(),
                        operator.roles().hasAt(centre.code(), Role.FIELD),
                        operator.roles().hasAt(centre.code(), NameSearches.maySearch())
                                ? Optional.of(NameSearchPages.fresh(centre, randomness.id()))
                                : Optional.empty()));
    }
}
