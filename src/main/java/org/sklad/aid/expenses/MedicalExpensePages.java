package org.sklad.aid.expenses;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of medical expenses: the list, and one expense with its photo and decision. */
@Path("/medical-expenses")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class MedicalExpensePages {
    private static final String PATH = "/medical-expenses";

    private final MedicalExpenses expenses;
    private final Forms forms;
    private final Randomness randomness;

    MedicalExpensePages(MedicalExpenses expenses, Forms forms, Randomness randomness) {
        this.expenses = expenses;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The page of one medical expense.
     *
     * @param own true if a manager recorded it, who therefore cannot decide on it
     */
    public record OneView(
            MedicalExpenseView view, FormState entered, boolean mayDecide, boolean mayWithdraw, boolean own) {
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
                .read(
                        query.with("centre", centre.map(CentreCode::value)),
                        (filter, after, limit) -> expenses.list(filter, after, limit, operator))
                .page(List.of());
    }

    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.nothing().with("id", randomness.id().toString()), operator);
    }

    @POST
    @Path("{id}/approval")
    public Response approve(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        expenses.requireDecider(id, operator);
        return Pages.submit(
                () -> {
                    ActForm form = sent.form();
                    IdempotencyKey claim =
                            forms.accept(MedicalExpensesResource.PATH + "/" + id + "/approval", form.id(), form);
                    expenses.decide(claim, id, ExpenseState.APPROVED, "", operator);
                    return Pages.seeOther(PATH + "/" + id, "expenses.approved");
                },
                refusal -> page(id, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("{id}/refusal")
    public Response refuse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ExpenseRefusalForm> sent) {
        expenses.requireDecider(id, operator);
        return Pages.submit(
                () -> {
                    ExpenseRefusalForm form = sent.form();
                    IdempotencyKey claim =
                            forms.accept(MedicalExpensesResource.PATH + "/" + id + "/refusal", form.id(), form);
                    expenses.decide(claim, id, ExpenseState.REFUSED, form.reason(), operator);
                    return Pages.seeOther(PATH + "/" + id, "expenses.refused");
                },
                refusal -> page(id, sent.entered().refusedBy(refusal), operator));
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        expenses.requireRecorder(id, operator);
        return Pages.submit(
                () -> {
                    ActForm form = sent.form();
                    IdempotencyKey claim =
                            forms.accept(MedicalExpensesResource.PATH + "/" + id + "/withdrawal", form.id(), form);
                    expenses.withdraw(claim, id, operator);
                    return Pages.seeOther(PATH + "/" + id, "expenses.withdrawn");
                },
                refusal -> page(id, sent.entered().refusedBy(refusal), operator));
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        MedicalExpenseView view = expenses.get(id, operator);
        MedicalExpense expense = view.expense();
        boolean own = expense.operator().equals(operator.username());
        boolean manager = operator.roles().hasAt(expense.centre(), Role.MANAGER);
        return Page.of(
                        "aid/expenses/one.jte",
                        new OneView(
                                view,
                                entered,
                                expense.isOpen() && manager && !own,
                                expense.isOpen() && own && ExpenseAccess.mayRecord(expense.centre(), operator),
                                expense.isOpen() && manager && own))
                .at(expense.centre().value());
    }
}
