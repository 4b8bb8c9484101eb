package org.sklad.aid.expenses;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.files.Photo;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** Medical expenses and their approval in the API. */
@Path("/api/v1/medical-expenses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MedicalExpensesResource {
    static final String PATH = "/medical-expenses";

    /** Space for a photo in Base64 and the other fields, in bytes. */
    static final long LARGEST_FORM = MedicalExpenseForm.MOST_IMAGE + 256 * 1024;

    private static final int AT_ONCE = 500;

    private static final List<Column<MedicalExpense>> COLUMNS = List.of(
            Column.time("expenses.recorded-at", "#date+recorded", MedicalExpense::recordedAt),
            Column.day("expenses.paid-on", "#date+paid", MedicalExpense::paidOn),
            Column.text("expenses.centre", "#loc+code", row -> row.centre().value()),
            Column.text(
                    "expenses.person",
                    "#beneficiary+code",
                    row -> row.caseCode().value()),
            Column.text("expenses.kind", "#service", row -> row.kind().name()),
            Column.decimal("expenses.amount", "#value", MedicalExpense::amount),
            Column.text("expenses.currency", "#value+currency", MedicalExpense::currency),
            Column.text(
                    "expenses.funding-source",
                    "#org+funding",
                    row -> row.fundingSource().value()),
            Column.text("expenses.state", "#status", row -> row.state().name()),
            Column.text(
                    "expenses.operator", "#contact+name", row -> row.operator().value()),
            Column.text("expenses.id", "#meta+id", row -> row.id().toString()));

    private final MedicalExpenses expenses;
    private final Forms forms;

    MedicalExpensesResource(MedicalExpenses expenses, Forms forms) {
        this.expenses = expenses;
        this.forms = forms;
    }

    /** Lists expenses, latest first. */
    @GET
    public Rows<MedicalExpenseSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        MedicalExpenseFilter filter = filter(centre, beneficiary, state);
        return Rows.latest(expenses.list(filter, PlaceInTime.parse(next), most + 1, operator), most)
                .map(MedicalExpenseSummary::of);
    }

    /** Parses the query parameters of the list strictly; empty text does not restrict. */
    static MedicalExpenseFilter filter(@Nullable CentreCode centre, @Nullable CaseCode beneficiary, String state) {
        return new MedicalExpenseFilter(
                Optional.ofNullable(centre),
                Choice.find("state", ExpenseState.class, state),
                Optional.ofNullable(beneficiary));
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<MedicalExpense> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("state") @DefaultValue("") String state) {
        MedicalExpenseFilter filter = filter(centre, beneficiary, state);
        expenses.list(filter, PlaceInTime.FIRST, 1, operator);
        return new Sheet<>(
                "medical-expenses",
                COLUMNS,
                last -> expenses.list(
                        filter, last.map(MedicalExpense::place).orElse(PlaceInTime.FIRST), AT_ONCE, operator));
    }

    @GET
    @Path("/{id}")
    public MedicalExpenseAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return MedicalExpenseAnswer.of(expenses.get(id, operator));
    }

    /** Returns the photo of the document to operators who may see it. It is not cached. */
    @GET
    @Path("/{id}/photo")
    @Produces(Photo.MEDIA_TYPE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Photo.MEDIA_TYPE, schema = @Schema(types = "string", format = "binary")))
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
            IdempotencyKey claim = forms.accept(PATH, form.id(), form);
            boolean first = expenses.record(
                    claim, forms.convert(claim, form::expense), forms.convert(claim, form::bytes), operator);
            return answer(first, claim.id(), operator);
        } catch (InvalidFields | IdReused refusal) {
            // Unknown or inaccessible objects are reported before field errors.
            expenses.requireThere(Optional.ofNullable(form.id()), Optional.ofNullable(form.beneficiary()), operator);
            ExpenseAccess.requireRecorder(operator);
            throw refusal;
        }
    }

    /** Approves an expense; for a manager who did not record it. */
    @POST
    @Path("/{id}/approval")
    public Answer<MedicalExpenseAnswer> approve(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        expenses.requireDecider(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/approval", form.id(), form);
        return answer(expenses.decide(claim, id, ExpenseState.APPROVED, "", operator), id, operator);
    }

    /** Refuses an expense with a reason, so that the programme does not pay it; for a manager who did not record it. */
    @POST
    @Path("/{id}/refusal")
    public Answer<MedicalExpenseAnswer> refuse(
            @Auth Operator operator, @PathParam("id") UUID id, ExpenseRefusalForm form) {
        expenses.requireDecider(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/refusal", form.id(), form);
        return answer(expenses.decide(claim, id, ExpenseState.REFUSED, form.reason(), operator), id, operator);
    }

    /** Withdraws a wrongly recorded expense; for the operator who recorded it. */
    @POST
    @Path("/{id}/withdrawal")
    public Answer<MedicalExpenseAnswer> withdraw(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        expenses.requireRecorder(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/withdrawal", form.id(), form);
        return answer(expenses.withdraw(claim, id, operator), id, operator);
    }

    private Answer<MedicalExpenseAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, MedicalExpenseAnswer.of(expenses.get(id, operator)));
    }
}
