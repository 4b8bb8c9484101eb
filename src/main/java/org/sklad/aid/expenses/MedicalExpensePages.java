package org.sklad.aid.expenses;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages of medical expenses: the list, and one expense with its photo and decision. */
@Path(MedicalExpenseActs.PATH)
public final class MedicalExpensePages extends FormPages {
    private static final String PATH = MedicalExpenseActs.PATH;

    private final MedicalExpenses expenses;
    private final MedicalExpenseActs acts;
    private final Randomness randomness;

    MedicalExpensePages(MedicalExpenses expenses, MedicalExpenseActs acts, Randomness randomness) {
        this.expenses = expenses;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The page of one medical expense.
     *
     * @param mayFollowUp true if a follow-up by this operator is open
     * @param own true if a manager recorded it, who therefore cannot decide on it
     */
    public record OneView(
            MedicalExpenseView view,
            FormState entered,
            boolean mayDecide,
            boolean mayWithdraw,
            boolean mayFollowUp,
            boolean own) {
        public String path() {
            return PATH + "/" + view.expense().id();
        }

        /** Returns the state as the list shows it. */
        public Shown state() {
            return MedicalExpenseList.chip(view.expense().state());
        }
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<MedicalExpenseFilter> query) {
        ExpenseAccess.requireSeen(Optional.empty(), operator);
        Optional<CentreCode> centre =
                PresentCentre.listed(request, query.filter().code(), code -> ExpenseAccess.sees(code, operator));
        return MedicalExpenseList.LIST
                .read(query.with("centre", centre.map(CentreCode::value)), expenses::list, operator)
                .page(List.of());
    }

    @GET
    @Path(MedicalExpenseActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.begun(randomness.id()), operator);
    }

    @POST
    @Path(MedicalExpenseActs.APPROVAL)
    public Response approve(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.approve.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(MedicalExpenseActs.REFUSAL)
    public Response refuse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ExpenseRefusalForm> sent) {
        return acts.refuse.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(MedicalExpenseActs.WITHDRAWAL)
    public Response withdraw(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.withdraw.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(MedicalExpenseActs.FOLLOW_UP)
    public Response followUp(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.followUp.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        MedicalExpenseView view = expenses.get(id, operator);
        MedicalExpense expense = view.expense();
        boolean own = expense.operator().equals(operator.username());
        boolean recorder = own && ExpenseAccess.mayRecord(expense.centre(), operator);
        boolean manager = operator.roles().hasAt(expense.centre(), Role.MANAGER);
        return Page.of(
                        "aid/expenses/one.jte",
                        new OneView(
                                view,
                                entered,
                                expense.isOpen() && manager && !own,
                                expense.isOpen() && recorder,
                                recorder && expense.hasOpenFollowUp(),
                                expense.isOpen() && manager && own))
                .at(expense.centre().value());
    }
}
