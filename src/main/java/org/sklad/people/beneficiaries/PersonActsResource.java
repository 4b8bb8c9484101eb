package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Stay;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Rows;

/** Consent of people to the storage of their identity, their cards, and the ends of their stays. */
@Path("/api/v1" + PersonActs.PATH)
public final class PersonActsResource extends JsonResource {
    private final Beneficiaries beneficiaries;
    private final Consents consents;
    private final Stays stays;
    private final PersonActs acts;

    PersonActsResource(Beneficiaries beneficiaries, Consents consents, Stays stays, PersonActs acts) {
        this.beneficiaries = beneficiaries;
        this.consents = consents;
        this.stays = stays;
        this.acts = acts;
    }

    /** The card that a request made. */
    public record CardAnswer(UUID id, String caseCode, String cardCode) {}

    /** The end of a stay. */
    public record DepartureAnswer(UUID id, String caseCode, String centre, Instant at) {}

    /** The stay that goes on. */
    public record ResumedStayAnswer(UUID id, String caseCode, String centre, Instant staySince) {}

    /** Lists the person's answers, latest first. The latest one counts. */
    @GET
    @Path(PersonActs.CONSENTS)
    public Rows<ConsentAnswer> list(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        Beneficiary person = beneficiaries.get(code, operator, Consents.maySee());
        return new Rows<>(consents.list(person, operator), Optional.empty()).map(ConsentAnswer::of);
    }

    /** Records an answer. A refusal deletes the stored identity. */
    @POST
    @Path(PersonActs.CONSENTS)
    public Answer<ConsentAnswer> record(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, ConsentForm form) {
        return answer(acts.consent.done(code, form, operator), form.id());
    }

    /** Withdraws the consent and deletes the stored identity. */
    @POST
    @Path(PersonActs.WITHDRAWAL)
    public Answer<ConsentAnswer> withdraw(@Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        return answer(acts.withdraw.done(code, form, operator), form.id());
    }

    /** Gives the person a new card and blocks the old one. */
    @POST
    @Path(PersonActs.CARDS)
    public Answer<CardAnswer> replaceCard(@Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        boolean first = acts.replaceCard.done(code, form, operator);
        String card = beneficiaries.madeCard(form.id()).value();
        return Answer.of(first, new CardAnswer(form.id(), code.value(), card));
    }

    /** Ends the person's stay. */
    @POST
    @Path(PersonActs.DEPARTURES)
    public Answer<DepartureAnswer> depart(@Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        boolean first = acts.depart.done(code, form, operator);
        Stay stay = stays.departure(form.id(), operator).stay();
        return Answer.of(
                first,
                new DepartureAnswer(form.id(), code.value(), stay.centre().value(), stay.untilAt()));
    }

    /** Reverses the departure that was recorded today. The stay goes on. */
    @POST
    @Path(PersonActs.DEPARTURE_REVERSAL)
    public Answer<ResumedStayAnswer> reverseDeparture(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        boolean first = acts.reverseDeparture.done(code, form, operator);
        Beneficiary person = stays.lastHere(code, operator);
        return Answer.of(
                first,
                new ResumedStayAnswer(
                        form.id(), person.caseCode().value(), person.centre().value(), person.staySince()));
    }

    private Answer<ConsentAnswer> answer(boolean first, UUID id) {
        return Answer.of(first, ConsentAnswer.of(consents.get(id)));
    }
}
