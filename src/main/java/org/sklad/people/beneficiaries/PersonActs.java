package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.WithId;

/** The acts on people and households. */
public final class PersonActs {
    public static final String PATH = "/beneficiaries";
    public static final String PEOPLE = "/people";
    public static final String ARRIVALS = "/arrivals";
    public static final String REGISTRATIONS = "/registrations";
    public static final String ONE = "/{caseCode}";
    public static final String VIEWS = ONE + "/identity-views";
    public static final String CARDS = ONE + "/cards";
    public static final String DEPARTURES = ONE + "/departures";
    public static final String DEPARTURE_REVERSAL = DEPARTURES + "/reversal";
    public static final String HOUSEHOLD = ONE + "/household";
    public static final String LEAVING = HOUSEHOLD + "/withdrawal";

    static final String CONSENTS = ONE + "/consents";
    static final String WITHDRAWAL = CONSENTS + "/withdrawal";

    static final String HOUSEHOLDS = "/households";
    static final String ONE_HOUSEHOLD = "/{household}";
    static final String MEMBERS = ONE_HOUSEHOLD + "/members";
    static final String WITHDRAWALS = ONE_HOUSEHOLD + "/withdrawals";
    static final String HEADS = ONE_HOUSEHOLD + "/heads";

    /** The household to join, or a member of it. */
    public record JoinForm(
            @NotNull UUID id, @NotBlank @Size(max = 20) String household) implements WithId {}

    /** Shows the identity once the view is on record with its purpose. An id is valid for one view. */
    public final ActWithResult<CaseCode, IdentityViewForm, Identity> view;

    /** Gives the person a new card and blocks the old one. */
    public final Act<CaseCode, ActForm> replaceCard;

    /** Ends the person's stay. */
    public final Act<CaseCode, ActForm> depart;

    /** Reverses the departure that was recorded today; the stay goes on. */
    public final Act<CaseCode, ActForm> reverseDeparture;

    /** Ends the stay elsewhere, if there is one, and begins one here. */
    public final Making<ArrivalForm> arrive;

    /** Records an answer to the consent question. */
    public final Act<CaseCode, ConsentForm> consent;

    /** Withdraws the consent. */
    public final Act<CaseCode, ActForm> withdraw;

    /** Joins the household of another person, who may not have one yet. */
    public final Act<CaseCode, JoinForm> join;

    /** Leaves the household. */
    public final Act<CaseCode, ActForm> leave;

    /** Forms a household; its members leave their present ones. */
    final Making<HouseholdForm> form;

    /** Adds a person to a household; they leave their present one. */
    final Act<HouseholdCode, MemberForm> add;

    /** Removes a person from a household. */
    final Act<HouseholdCode, MemberForm> remove;

    /** Makes a member of a household its head. */
    final Act<HouseholdCode, MemberForm> lead;

    PersonActs(
            Beneficiaries beneficiaries,
            Identities identities,
            Stays stays,
            Consents consents,
            Households households,
            Centres centres,
            Forms forms) {
        ActWithResult.Guard<CaseCode> field = (code, by) -> beneficiaries.get(code, by, Role.FIELD);
        ActWithResult.Guard<CaseCode> asking = (code, by) -> beneficiaries.get(code, by, Consents.mayAsk());
        view = new ActWithResult<>(
                forms,
                PATH + VIEWS,
                (code, by) -> beneficiaries.get(code, by, Role.FIELD, Role.MANAGER),
                (claim, code, form, by) -> identities.view(claim, code, form.purpose(), by));
        replaceCard = Act.<CaseCode, ActForm>on(
                        forms,
                        PATH + CARDS,
                        field,
                        (claim, code, form, by) -> beneficiaries.replaceCard(claim, code, by))
                .then(PEOPLE + ONE, "pages.card-replaced");
        depart = Act.<CaseCode, ActForm>on(
                        forms,
                        PATH + DEPARTURES,
                        stays::requireLastHere,
                        (claim, code, form, by) -> stays.depart(claim, code, by))
                .then(PEOPLE + "?departed={caseCode}", "pages.departed");
        reverseDeparture = Act.<CaseCode, ActForm>on(
                        forms,
                        PATH + DEPARTURE_REVERSAL,
                        stays::requireLastHere,
                        (claim, code, form, by) -> stays.reverseDeparture(claim, code, by))
                .then(PEOPLE + ONE, "pages.departure.reversed");
        arrive = Making.at(
                forms,
                ARRIVALS,
                (form, by) -> PeopleCentre.centre(centres, form.centre(), by),
                (claim, form, by) ->
                        stays.arrive(claim, form.card(), new CentreCode(form.centre()), form.roomCode(), by));
        consent = Act.<CaseCode, ConsentForm>on(
                        forms,
                        PATH + CONSENTS,
                        asking,
                        (claim, code, form, by) -> consents.record(claim, code, form.asked(), by))
                .then(PEOPLE + ONE, "pages.consent.recorded");
        withdraw = Act.<CaseCode, ActForm>on(
                        forms, PATH + WITHDRAWAL, asking, (claim, code, form, by) -> consents.withdraw(claim, code, by))
                .then(PEOPLE + ONE, "pages.consent.recorded");
        join = Act.<CaseCode, JoinForm>on(
                        forms,
                        PEOPLE + HOUSEHOLD,
                        field,
                        (claim, code, form, by) -> households.joinNamed(claim, code, form.household(), by))
                .then(PEOPLE + ONE, "pages.changed");
        leave = Act.<CaseCode, ActForm>on(
                        forms, PEOPLE + LEAVING, field, (claim, code, form, by) -> households.leave(claim, code, by))
                .then(PEOPLE + ONE, "pages.changed");
        form = Making.at(
                forms,
                HOUSEHOLDS,
                (form, by) -> by.require(Role.FIELD),
                (claim, form, by) -> households.form(claim, form.headCode(), form.memberCodes(), by));
        add = Act.on(
                forms,
                HOUSEHOLDS + MEMBERS,
                households::requireChangeable,
                (claim, code, form, by) -> households.join(claim, code, form.code(), by));
        remove = Act.on(
                forms,
                HOUSEHOLDS + WITHDRAWALS,
                households::requireChangeable,
                (claim, code, form, by) -> households.leave(claim, code, form.code(), by));
        lead = Act.on(
                forms,
                HOUSEHOLDS + HEADS,
                households::requireChangeable,
                (claim, code, form, by) -> households.lead(claim, code, form.code(), by));
    }
}
