package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** Consent of people to the storage of their identity. */
@Path("/api/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsentsResource {
    private final Beneficiaries beneficiaries;
    private final Consents consents;
    private final Forms forms;

    ConsentsResource(Beneficiaries beneficiaries, Consents consents, Forms forms) {
        this.beneficiaries = beneficiaries;
        this.consents = consents;
        this.forms = forms;
    }

    /** Lists the person's answers, latest first. The latest one counts. */
    @GET
    @Path("/{caseCode}/consents")
    public Rows<ConsentAnswer> list(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        Beneficiary person = beneficiaries.get(code, operator, Consents.maySee());
        return new Rows<>(consents.list(person, operator), Optional.empty()).map(ConsentAnswer::of);
    }

    /** Records an answer. A refusal deletes the stored identity. */
    @POST
    @Path("/{caseCode}/consents")
    public Answer<ConsentAnswer> record(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, ConsentForm form) {
        beneficiaries.get(code, operator, Consents.mayAsk());
        IdempotencyKey claim = forms.accept(path(code), form.id(), form);
        return answer(consents.record(claim, code, forms.convert(claim, form::asked), operator));
    }

    /** Withdraws the consent and deletes the stored identity. */
    @POST
    @Path("/{caseCode}/consents/withdrawal")
    public Answer<ConsentAnswer> withdraw(@Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        beneficiaries.get(code, operator, Consents.mayAsk());
        IdempotencyKey claim = forms.accept(path(code) + "/withdrawal", form.id(), form);
        return answer(consents.withdraw(claim, code, operator));
    }

    public static String path(CaseCode code) {
        return "/beneficiaries/" + code + "/consents";
    }

    private static Answer<ConsentAnswer> answer(Consents.Outcome outcome) {
        return Answer.of(outcome.first(), ConsentAnswer.of(outcome.consent()));
    }
}
