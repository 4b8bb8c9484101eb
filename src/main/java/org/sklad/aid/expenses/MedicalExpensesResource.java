package org.sklad.aid.expenses;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.files.Photo;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** Medical expenses and their approval in the API. */
@Path("/api/v1" + MedicalExpenseActs.PATH)
public final class MedicalExpensesResource extends JsonResource {
    /** Space for a photo in Base64 and the other fields, in bytes. */
    static final long LARGEST_FORM = MedicalExpenseForm.MOST_IMAGE + 256 * 1024;

    private final MedicalExpenses expenses;
    private final MedicalExpenseActs acts;

    MedicalExpensesResource(MedicalExpenses expenses, MedicalExpenseActs acts) {
        this.expenses = expenses;
        this.acts = acts;
    }

    /** Latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<MedicalExpenseSummary> list(@Auth Operator operator, @Listed Query<MedicalExpenseFilter> query) {
        return MedicalExpenseList.LIST.read(query, expenses::list, operator).answer(MedicalExpenseSummary::of);
    }

    @GET
    @Path(MedicalExpenseActs.ONE)
    public MedicalExpenseAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return MedicalExpenseAnswer.of(expenses.get(id, operator));
    }

    /** Returns the photo of the document to operators who may see it. It is not cached. */
    @GET
    @Path(MedicalExpenseActs.ONE + "/photo")
    @Produces(Photo.MEDIA_TYPE)
    public Response photo(@Auth Operator operator, @PathParam("id") UUID id) {
        return Response.ok(expenses.photo(id, operator))
                .type(Photo.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".jpg\"")
                .build();
    }

    /** Records an expense with the photo of its document. */
    @POST
    @BodyLimit(LARGEST_FORM)
    public Answer<MedicalExpenseAnswer> record(@Auth Operator operator, MedicalExpenseForm form) {
        try {
            return answer(acts.record.done(form, operator), form.id(), operator);
        } catch (InvalidFields | IdReused refusal) {
            // Unknown or inaccessible objects are reported before field errors.
            expenses.requireThere(Optional.ofNullable(form.id()), Optional.ofNullable(form.beneficiary()), operator);
            ExpenseAccess.requireRecorder(operator);
            throw refusal;
        }
    }

    /** Approves an expense; for a manager who did not record it. */
    @POST
    @Path(MedicalExpenseActs.APPROVAL)
    public Answer<MedicalExpenseAnswer> approve(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.approve.done(id, form, operator), id, operator);
    }

    /** Refuses an expense with a reason, so that the programme does not pay it; for a manager who did not record it. */
    @POST
    @Path(MedicalExpenseActs.REFUSAL)
    public Answer<MedicalExpenseAnswer> refuse(
            @Auth Operator operator, @PathParam("id") UUID id, ExpenseRefusalForm form) {
        return answer(acts.refuse.done(id, form, operator), id, operator);
    }

    /** Withdraws a wrongly recorded expense; for the operator who recorded it. */
    @POST
    @Path(MedicalExpenseActs.WITHDRAWAL)
    public Answer<MedicalExpenseAnswer> withdraw(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.withdraw.done(id, form, operator), id, operator);
    }

    /** Marks the follow-up as done; for the operator who recorded the expense. */
    @POST
    @Path(MedicalExpenseActs.FOLLOW_UP)
    public Answer<MedicalExpenseAnswer> followUp(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.followUp.done(id, form, operator), id, operator);
    }

    private Answer<MedicalExpenseAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, MedicalExpenseAnswer.of(expenses.get(id, operator)));
    }
}
