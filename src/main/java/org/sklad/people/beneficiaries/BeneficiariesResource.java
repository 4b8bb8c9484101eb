package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The people present in the operator's centres, without identity. */
@Path("/api/v1" + PersonActs.PATH)
public final class BeneficiariesResource extends JsonResource {
    private final Beneficiaries beneficiaries;
    private final Caseworkers caseworkers;
    private final Registrations registrations;
    private final Centres centres;
    private final Forms forms;
    private final InstantSource clock;

    BeneficiariesResource(
            Beneficiaries beneficiaries,
            Caseworkers caseworkers,
            Registrations registrations,
            Centres centres,
            Forms forms,
            InstantSource clock) {
        this.beneficiaries = beneficiaries;
        this.caseworkers = caseworkers;
        this.registrations = registrations;
        this.centres = centres;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Lists people by room and household, or by case code for an operator who sees neither; that operator cannot filter by them. Without a
     * centre, it lists all centres of the operator.
     */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<BeneficiaryAnswer> list(@Auth Operator operator, @Listed Query<BeneficiaryFilter> query) {
        Instant now = clock.instant();
        return BeneficiaryList.of(operator, now)
                .read(query, (filter, after, limit) -> people(filter, after, limit, operator))
                .answer(each -> BeneficiaryAnswer.of(each, operator, now));
    }

    private List<Beneficiary> people(BeneficiaryFilter filter, String after, int limit, Operator operator) {
        List<CentreCode> where = visible(
                where(CentreCode.asked(filter.centre()), operator),
                filter.room() != null || filter.household() != null,
                operator);
        return filter.household() == null
                ? beneficiaries.list(where, Objects.requireNonNullElse(filter.room(), ""), after, limit, operator)
                : after(after, ofHousehold(filter.household(), where, operator), limit, operator);
    }

    /** A household is read as a whole. */
    private static List<Beneficiary> after(String place, List<Beneficiary> all, int limit, Operator operator) {
        return all.stream()
                .dropWhile(each -> !place.isEmpty()
                        && !Beneficiaries.placeOf(each, operator).equals(place))
                .skip(place.isEmpty() ? 0 : 1)
                .limit(limit)
                .toList();
    }

    /**
     * Keeps the centres where the operator sees rooms and households, because a filter by them reveals who is in them (decision note 009).
     */
    private static List<CentreCode> visible(List<CentreCode> where, boolean filtered, Operator operator) {
        List<CentreCode> seen = where.stream()
                .filter(each -> !filtered || BeneficiaryAnswer.seesAll(operator, each))
                .toList();
        if (seen.isEmpty() && !where.isEmpty()) {
            throw new Forbidden();
        }
        return seen;
    }

    private List<Beneficiary> ofHousehold(String household, List<CentreCode> where, Operator operator) {
        HouseholdCode code = HouseholdCode.find(household)
                .orElseThrow(() -> new InvalidFields("household", Message.of("beneficiaries.no-such-household")));
        return beneficiaries.ofHousehold(code, where, operator);
    }

    private List<CentreCode> where(Optional<CentreCode> centre, Operator operator) {
        if (centre.isPresent()) {
            centres.getAt(centre.get(), operator);
            operator.requireAt(centre.get(), OwnPeople.SEE);
            return List.of(centre.get());
        }
        operator.require(OwnPeople.SEE);
        return centres.codes().stream()
                .filter(each -> operator.roles().hasAt(each, OwnPeople.SEE))
                .sorted()
                .toList();
    }

    @GET
    @Path(PersonActs.ONE)
    public Answer<BeneficiaryAnswer> get(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        return answer(false, beneficiaries.get(code, operator), operator);
    }

    /** Registers a person, with a case code and a card. */
    @POST
    public Answer<BeneficiaryAnswer> register(@Auth Operator operator, RegistrationForm form) {
        Optional<Centre> centre = PeopleCentre.centre(centres, form.centre(), operator);
        IdempotencyKey claim = forms.accept(PersonActs.PATH, form.id(), form);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), centre.orElseThrow().timeZone());
        Registrations.Registered registered = registrations
                .find(claim, 1, operator)
                .orElseGet(() ->
                        registrations.register(claim, forms.convert(claim, () -> form.registration(today)), operator));
        Beneficiary person = registered.beneficiary();
        return Answer.of(registered.first(), one(person, operator).registeredAs(claim.id()))
                .version(person.version());
    }

    /** Changes room, sex, age band, sizes and languages. */
    @PUT
    @Path(PersonActs.ONE)
    public Answer<BeneficiaryAnswer> change(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ChangeForm form) {
        beneficiaries.get(code, operator, Role.FIELD);
        forms.check(form);
        return answer(false, beneficiaries.change(code, Versions.ifMatch(ifMatch), form.change(), operator), operator);
    }

    /** Replaces the vulnerabilities; those that the operator's profession does not see stay unchanged. */
    @PUT
    @Path("/{caseCode}/vulnerabilities")
    public Answer<BeneficiaryAnswer> note(
            @Auth Operator operator,
            @PathParam("caseCode") CaseCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VulnerabilitiesForm form) {
        beneficiaries.requireNoting(code, operator);
        forms.check(form);
        return answer(
                false,
                beneficiaries.setVulnerabilities(code, Versions.ifMatch(ifMatch), form.vulnerabilities(), operator),
                operator);
    }

    /**
     * Assigns a social worker of the centre to the person, until the person leaves the centre. Without a name, it removes the caseworker.
     */
    @PUT
    @Path("/{caseCode}/caseworker")
    public Answer<BeneficiaryAnswer> assign(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, CaseworkerForm form) {
        beneficiaries.get(code, operator, Caseworkers.mayAssign());
        forms.check(form);
        caseworkers.assign(code, form.chosen(), operator);
        return answer(false, beneficiaries.get(code, operator), operator);
    }

    private BeneficiaryAnswer one(Beneficiary person, Operator operator) {
        boolean sensitive = !Vulnerability.seenBy(operator, person.centre()).isEmpty();
        return BeneficiaryAnswer.of(person, operator, clock.instant())
                .with(
                        beneficiaries.card(person, operator),
                        sensitive ? Optional.of(beneficiaries.vulnerabilities(person, operator)) : Optional.empty(),
                        caseworkers.of(person, operator));
    }

    private Answer<BeneficiaryAnswer> answer(boolean first, Beneficiary person, Operator operator) {
        return Answer.of(first, one(person, operator)).version(person.version());
    }
}
