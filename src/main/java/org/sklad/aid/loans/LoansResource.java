package org.sklad.aid.loans;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** Loans and returns in the API. */
@Path("/api/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LoansResource {
    static final String PATH = "/loans";

    private static final int LOANS_AT_ONCE = 200;

    private static final List<Column<ExportRow>> COLUMNS = Column.join(
            List.of(
                    Column.time(
                            "loans.recorded-at",
                            "#date+recorded",
                            row -> row.listed().loan().recordedAt()),
                    Column.text(
                            "loans.centre",
                            "#loc+code",
                            row -> row.listed().loan().centre().value()),
                    Column.text(
                            "loans.person",
                            "#beneficiary+code",
                            row -> row.listed().loan().caseCode().value()),
                    Column.text(
                            "loans.present",
                            "",
                            row -> String.valueOf(row.listed().loan().present())),
                    Column.day(
                            "loans.due-on",
                            "#date+due",
                            row -> row.listed().loan().dueOn()),
                    Column.text(
                            "loans.overdue",
                            "",
                            row -> String.valueOf(row.listed().overdue())),
                    Column.text(
                            "loans.state",
                            "#status",
                            row -> row.listed().loan().state().name())),
            ItemColumns.of(row -> row.listed().item(row.goods())),
            List.of(
                    Column.text("loans.lot", "", row -> row.goods().lot().toString()),
                    Column.whole(
                            "loans.lent", "#output+lent", row -> row.goods().lent()),
                    Column.whole(
                            "loans.returned",
                            "#output+returned",
                            row -> row.goods().returned()),
                    Column.whole(
                            "loans.lost", "#output+lost", row -> row.goods().lost()),
                    Column.text(
                            "loans.operator",
                            "#contact+name",
                            row -> row.listed().loan().operator().value()),
                    Column.text(
                            "loans.id",
                            "#meta+id",
                            row -> row.listed().loan().id().toString())));

    private final Loans loans;
    private final LoanReturns returns;
    private final Forms forms;

    LoansResource(Loans loans, LoanReturns returns, Forms forms) {
        this.loans = loans;
        this.returns = returns;
        this.forms = forms;
    }

    /** A row of the export: goods of a loan with the loan. */
    record ExportRow(ListedLoan listed, LoanGoods goods) {}

    /**
     * Lists loans, latest first.
     *
     * @param overdue {@code true} for overdue loans only
     * @param item item that was lent
     */
    @GET
    public Rows<LoanSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("overdue") @DefaultValue("") String overdue,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        LoanFilter filter = LoanQuery.filter(centre, beneficiary, item, state, overdue);
        return Rows.latest(loans.list(filter, PlaceInTime.parse(next), most + 1, operator), most)
                .map(LoanSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ExportRow> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("overdue") @DefaultValue("") String overdue) {
        LoanFilter filter = LoanQuery.filter(centre, beneficiary, item, state, overdue);
        loans.list(filter, PlaceInTime.FIRST, 1, operator);
        return new Sheet<>(
                "loans",
                COLUMNS,
                last -> loans
                        .list(
                                filter,
                                last.map(row -> row.listed().loan().place()).orElse(PlaceInTime.FIRST),
                                LOANS_AT_ONCE,
                                operator)
                        .stream()
                        .flatMap(each -> each.goods().stream().map(goods -> new ExportRow(each, goods)))
                        .toList());
    }

    @GET
    @Path("/{id}")
    public LoanAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return LoanAnswer.of(loans.get(id, operator));
    }

    /** Lends all lines or none. */
    @POST
    public Answer<LoanAnswer> lend(@Auth Operator operator, LoanForm form) {
        try {
            IdempotencyKey claim = forms.accept(PATH, form.id(), form);
            boolean first = loans.lend(claim, forms.convert(claim, form::loan), operator);
            return answer(first, claim.id(), operator);
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
    @Path("/{id}/return")
    public Answer<LoanAnswer> giveBack(@Auth Operator operator, @PathParam("id") UUID id, ReturnForm form) {
        returns.requireMine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/return", form.id(), form);
        return takenIn(claim, id, forms.convert(claim, form::wanted), operator);
    }

    /** Books lost goods: the given lines, or everything out if there are none. */
    @POST
    @Path("/{id}/loss")
    public Answer<LoanAnswer> lose(@Auth Operator operator, @PathParam("id") UUID id, LossForm form) {
        returns.requireMine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/loss", form.id(), form);
        return takenIn(claim, id, forms.convert(claim, form::wanted), operator);
    }

    private Answer<LoanAnswer> takenIn(IdempotencyKey claim, UUID id, NewReturn wanted, Operator operator) {
        return answer(returns.takeIn(claim, id, wanted, operator), id, operator);
    }

    /** Reverses the loan, or one return or loss of it. */
    @POST
    @Path("/{id}/reversal")
    public Answer<LoanAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, LoanReversalForm form) {
        returns.requireMine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        boolean first = returns.reverse(claim, id, Optional.ofNullable(form.act()), form.reason(), operator);
        return answer(first, id, operator);
    }

    private Answer<LoanAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, LoanAnswer.of(loans.get(id, operator)));
    }
}
