package org.sklad.people.merges;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Rows;

/** Merges of registrations of one person. */
@Path("/api/v1" + PersonMergeActs.PATH)
public final class PersonMergesResource extends JsonResource {
    private final PersonMerges merges;
    private final PersonMergeActs acts;

    public PersonMergesResource(PersonMerges merges, PersonMergeActs acts) {
        this.merges = merges;
        this.acts = acts;
    }

    /** Lists the merges of the person, latest first, at most 50. */
    @GET
    @Path(PersonMergeActs.MERGES)
    public Rows<PersonMergeAnswer> list(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        return new Rows<>(merges.list(code, operator), Optional.empty()).map(PersonMergeAnswer::of);
    }

    /** Merges the registration into another person. Handouts, loans and needs of either are found under both. */
    @POST
    @Path(PersonMergeActs.MERGE)
    public Answer<PersonMergeAnswer> merge(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, PersonMergeForm form) {
        return answer(acts.merge.done(code, form, operator), form.id(), operator);
    }

    /** Reverses the merge. The registration gets its earlier records back. */
    @POST
    @Path(PersonMergeActs.REVERSAL)
    public Answer<PersonMergeAnswer> reverse(
            @Auth Operator operator, @PathParam("caseCode") CaseCode code, ActForm form) {
        return answer(acts.reverse.done(code, form, operator), form.id(), operator);
    }

    private Answer<PersonMergeAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(
                first, PersonMergeAnswer.of(merges.recorded(id, operator).merge()));
    }
}
