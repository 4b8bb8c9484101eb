package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** API of consignments. */
@Path("/api/v1/consignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsignmentsResource {
    public static final String PATH = "/consignments";

    private final Consignments consignments;
    private final ConsignmentLines lines;
    private final Sortings sortings;
    private final Forms forms;

    ConsignmentsResource(Consignments consignments, ConsignmentLines lines, Sortings sortings, Forms forms) {
        this.consignments = consignments;
        this.lines = lines;
        this.sortings = sortings;
        this.forms = forms;
    }

    /** Lists consignments, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ConsignmentSummary> list(@Auth Operator operator, @Listed Query<ConsignmentFilter> query) {
        return ConsignmentList.LIST
                .read(query, (filter, after, limit) -> consignments.list(filter, after, limit, operator))
                .answer(ConsignmentSummary::of);
    }

    @GET
    @Path("/{id}")
    public ConsignmentAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ConsignmentAnswer.of(consignments.get(id, operator));
    }

    /** Lists short, surplus, unannounced, damaged and refused goods. */
    @GET
    @Path("/{id}/discrepancies")
    public Rows<DiscrepancyAnswer> discrepancies(@Auth Operator operator, @PathParam("id") UUID id) {
        return new Rows<>(
                consignments.discrepancies(id, operator).discrepancies().stream()
                        .map(DiscrepancyAnswer::of)
                        .toList(),
                Optional.empty());
    }

    /** Exports the discrepancy list for the donor. */
    @GET
    @Path("/{id}/discrepancies")
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<DiscrepancySheet.Row> exportDiscrepancies(@Auth Operator operator, @PathParam("id") UUID id) {
        return DiscrepancySheet.of(consignments.discrepancies(id, operator));
    }

    /** Creates a consignment and receives or announces its lines. */
    @POST
    public Answer<ConsignmentAnswer> add(@Auth Operator operator, ConsignmentForm form) {
        operator.requireIn(form.centre(), Consignments.mayReceive());
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = consignments.add(claim, forms.convert(claim, form::consignment), operator);
        return answer(first, claim.id(), operator);
    }

    /** Receives one line. */
    @POST
    @Path("/{id}/lines")
    public Answer<ConsignmentAnswer> receive(@Auth Operator operator, @PathParam("id") UUID id, ReceiveForm form) {
        consignments.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/lines", form.id(), form);
        return answer(
                lines.receive(claim, id, List.of(forms.convert(claim, form::incoming)), "", operator), id, operator);
    }

    /** Marks goods of a line and its matching earlier lines as damaged or refused. */
    @POST
    @Path("/{id}/lines/{line}/condition")
    public Answer<ConsignmentAnswer> inspect(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, LineConditionForm form) {
        consignments.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/lines/" + line + "/condition", form.id(), form);
        return answer(lines.inspect(claim, id, line, form.times(), form.found(), operator), id, operator);
    }

    /** Reverses a received or refused line. */
    @POST
    @Path("/{id}/lines/{line}/reversal")
    public Answer<ConsignmentAnswer> reverse(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        consignments.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/lines/" + line + "/reversal", form.id(), form);
        return answer(lines.undo(claim, id, line, operator), id, operator);
    }

    /** Completes a consignment. Lines cannot be added afterwards. */
    @POST
    @Path("/{id}/completion")
    public Answer<ConsignmentAnswer> complete(@Auth Operator operator, @PathParam("id") UUID id, CompletionForm form) {
        consignments.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/completion", form.id(), form);
        return answer(consignments.complete(claim, id, form.text(), operator), id, operator);
    }

    /** Lists the sortings of a consignment, latest first. */
    @GET
    @Path("/{id}/sortings")
    public Rows<SortingSummary> sortings(@Auth Operator operator, @PathParam("id") UUID id) {
        return new Rows<>(
                sortings.of(id, operator).stream().map(SortingSummary::of).toList(), Optional.empty());
    }

    /** Takes a sack out of stock and receives the goods found in it. */
    @POST
    @Path("/{id}/sortings")
    public Answer<SortingAnswer> sort(@Auth Operator operator, @PathParam("id") UUID id, SortingForm form) {
        consignments.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/sortings", form.id(), form);
        boolean first = sortings.begin(claim, id, forms.convert(claim, form::sorting), operator);
        return Answer.of(first, SortingAnswer.of(sortings.get(claim.id(), operator)));
    }

    private Answer<ConsignmentAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ConsignmentAnswer.of(consignments.get(id, operator)));
    }
}
