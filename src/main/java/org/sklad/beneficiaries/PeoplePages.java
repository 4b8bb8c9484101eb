package org.sklad.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Optional;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.centres.Centre;
import org.sklad.centres.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Who is present in the present centre, and finding one of them by a card or a code. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class PeoplePages {
    static final Role[] MAY_OPEN = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final int ROWS = 50;

    private final Beneficiaries beneficiaries;
    private final Households households;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    public PeoplePages(
            Beneficiaries beneficiaries,
            Households households,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.households = households;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * One page of the list.
     *
     * @param search the form that looks for a name; absent for who may not
     */
    public record ListView(
            Centre centre,
            long count,
            Rows<Beneficiary> people,
            Instant now,
            Entered entered,
            boolean mayRegister,
            Optional<Entered> search) {}

    /** A card, a case code or the code of a household, typed or scanned. */
    public record FindForm(@NotBlank @Size(max = 100) String code) {}

    @GET
    public Page list(
            @Auth Operator operator,
            @QueryParam("next") @DefaultValue("") String next,
            @Context ContainerRequestContext request) {
        return page(here(request, operator), next, Entered.nothing(), operator);
    }

    /** By POST, since a card's code is as good as the card and stays in no address. */
    @POST
    @Path("find")
    public Response find(@Auth Operator operator, Submitted<FindForm> sent, @Context ContainerRequestContext request) {
        Centre centre = here(request, operator);
        return Pages.submit(
                () -> {
                    FindForm form = sent.form();
                    forms.check(form);
                    return Pages.seeOther(addressOf(form.code(), operator));
                },
                refusal -> page(centre, "", sent.entered().refusedBy(refusal), operator));
    }

    private String addressOf(String code, Operator operator) {
        Optional<HouseholdCode> household = HouseholdCode.find(code);
        try {
            if (household.isPresent()) {
                return "/people/" + memberOf(household.get(), operator);
            }
            return "/people/" + beneficiaries.getNamed(code, operator, MAY_OPEN).caseCode();
        } catch (NotFound nobody) {
            throw new InvalidFields("code", Message.of("beneficiaries.find.nobody"));
        }
    }

    private CaseCode memberOf(HouseholdCode code, Operator operator) {
        Household household = households.get(code, operator);
        return household
                .head()
                .or(() -> household.present().stream().map(MemberRow::caseCode).findFirst())
                .orElseThrow(NotFound::new);
    }

    private Page page(Centre centre, String next, Entered entered, Operator operator) {
        List<CentreCode> where = List.of(centre.code());
        Rows<Beneficiary> people = Rows.page(
                beneficiaries.list(where, "", next, ROWS + 1, operator),
                ROWS,
                each -> Beneficiaries.placeOf(each, operator));
        return Page.of(
                "beneficiaries/people.jte",
                new ListView(
                        centre,
                        beneficiaries.count(centre.code(), operator),
                        people,
                        clock.instant(),
                        entered,
                        operator.roles().hasAt(centre.code(), Role.FIELD),
                        operator.roles().hasAt(centre.code(), NameSearches.MAY_SEARCH)
                                ? Optional.of(NameSearchPages.fresh(centre, randomness.id()))
                                : Optional.empty()));
    }

    /** The present centre, or the first of the operator's own in which one of the roles is held. */
    static Centre here(ContainerRequestContext request, Operator operator, Role... any) {
        operator.require(any);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, any));
    }

    private static Centre here(ContainerRequestContext request, Operator operator) {
        return here(request, operator, MAY_OPEN);
    }
}
