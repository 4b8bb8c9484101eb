package org.sklad.aid.loans;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Loans and returns in the API. */
@Path("/api/v1" + LoanActs.PATH)
public final class LoansResource extends JsonResource {
    private final Loans loans;
    private final LoanActs acts;

    LoansResource(Loans loans, LoanActs acts) {
        this.loans = loans;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<LoanSummary> list(@Auth Operator operator, @Listed Query<LoanFilter> query) {
        return LoanList.LIST.read(query, loans::list, operator).answer(LoanSummary::of);
    }

    @GET
    @Path(LoanActs.ONE)
    public LoanAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return LoanAnswer.of(loans.get(id, operator));
    }

    /** Lends all lines or none. */
    @POST
    public Answer<LoanAnswer> lend(@Auth Operator operator, LoanForm form) {
        try {
            return answer(acts.lend.done(form, operator), form.id(), operator);
        } catch (InvalidFields | IdReused refusal) {
            requireThere(form, operator);
            operator.require(Role.FIELD);
            throw refusal;
        }
    }

    /** Reports unknown or inaccessible objects before field errors. */
    @SuppressWarnings("ConstantValue") // The form is not checked yet.
    private void requireThere(LoanForm form, Operator operator) {
        if (form.centre() != null && CentreCode.isValid(form.centre())) {
            loans.requireThere(
                    Optional.ofNullable(form.id()),
                    new CentreCode(form.centre()),
                    Optional.ofNullable(form.beneficiary()),
                    operator);
        }
    }

    /** Books returned goods: the given lines, or everything out if there are none. */
    @POST
    @Path(LoanActs.RETURN)
    public Answer<LoanAnswer> giveBack(@Auth Operator operator, @PathParam("id") UUID id, ReturnForm form) {
        return answer(acts.giveBack.done(id, form, operator), id, operator);
    }

    /** Books lost goods: the given lines, or everything out if there are none. */
    @POST
    @Path(LoanActs.LOSS)
    public Answer<LoanAnswer> lose(@Auth Operator operator, @PathParam("id") UUID id, LossForm form) {
        return answer(acts.lose.done(id, form, operator), id, operator);
    }

    /** Reverses the loan, or one return or loss of it. */
    @POST
    @Path(LoanActs.REVERSAL)
    public Answer<LoanAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, LoanReversalForm form) {
        return answer(acts.reverse.done(id, form, operator), id, operator);
    }

    private Answer<LoanAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, LoanAnswer.of(loans.get(id, operator)));
    }
}
