package org.sklad.people.merges;

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
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** Merges of registrations of one person. */
@Path("/api/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PersonMergesResource {
    private final PersonMerges merges;
    private final Forms forms;

    public PersonMergesResource(PersonMerges merges, Forms forms) {
        this.merges = merges;
        this.forms = forms;
    }

    /** Lists the merges of the person, latest first, at most 50. */
    @GET
    @Path("/{caseCode}/merges")
    public Rows<PersonMergeAnswer> list(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        return new Rows<>(merges.list(code, operator), Optional.empty()).map(PersonMergeAnswer::of);
    }

    /** Merges the registration into another person. Handouts, loans and needs of either are found under both. */
    @POST
    @Path("/{caseCode}/merge")
    public Answer<PersonMergeAnswer> merge(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, PersonMergeForm form) {
        merges.requireMayMerge(code, operator);
        IdempotencyKey claim = forms.accept(path(code), form.id(), form);
        return answer(merges.merge(claim, code, forms.convert(claim, form::stays), operator));
    }

    /** Reverses the merge. The registration gets its earlier records back. */
    @POST
    @Path("/{caseCode}/merge/reversal")
    public Answer<PersonMergeAnswer> reverse(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        merges.requireMayMerge(code, operator);
        IdempotencyKey claim = forms.accept(path(code) + "/reversal", form.id(), form);
        return answer(merges.reverse(claim, code, operator));
    }

    public static String path(CaseCode code) {
        return "/beneficiaries/" + code + "/merge";
    }

    private static Answer<PersonMergeAnswer> answer(PersonMerges.Outcome outcome) {
        return Answer.of(outcome.first(), PersonMergeAnswer.of(outcome.merge()));
    }
}
