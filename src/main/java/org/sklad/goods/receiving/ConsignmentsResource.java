package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Rows;

/** API of consignments. */
@Path("/api/v1" + ConsignmentActs.PATH)
public final class ConsignmentsResource extends JsonResource {
    private final Consignments consignments;
    private final Sortings sortings;
    private final ConsignmentActs acts;

    ConsignmentsResource(Consignments consignments, Sortings sortings, ConsignmentActs acts) {
        this.consignments = consignments;
        this.sortings = sortings;
        this.acts = acts;
    }

    /** Lists consignments, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ConsignmentSummary> list(@Auth Operator operator, @Listed Query<ConsignmentFilter> query) {
        return ConsignmentList.LIST.read(query, consignments::list, operator).answer(ConsignmentSummary::of);
    }

    @GET
    @Path(ConsignmentActs.ONE)
    public ConsignmentAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return ConsignmentAnswer.of(consignments.get(id, operator));
    }

    /** Lists short, surplus, unannounced, damaged and refused goods; as a file, the list for the donor. */
    @GET
    @Path("/{id}/discrepancies")
    @Produces(Exports.ALL)
    public ListAnswer<DiscrepancyAnswer> discrepancies(@Auth Operator operator, @PathParam("id") UUID id) {
        return DiscrepancyLines.of(consignments.discrepancies(id, operator))
                .answer(row -> DiscrepancyAnswer.of(row.discrepancy()));
    }

    /** Creates a consignment and receives or announces its lines. */
    @POST
    public Answer<ConsignmentAnswer> add(@Auth Operator operator, ConsignmentForm form) {
        return answer(acts.add.done(form, operator), form.id(), operator);
    }

    /** Changes the donor, the funding source, the restriction and the reference of an open consignment. */
    @POST
    @Path(ConsignmentActs.FACTS)
    public Answer<ConsignmentAnswer> change(@Auth Operator operator, @PathParam("id") UUID id, FactsForm form) {
        return answer(acts.change.done(id, form, operator), id, operator);
    }

    /** Receives one line. */
    @POST
    @Path(ConsignmentActs.LINES)
    public Answer<ConsignmentAnswer> receive(@Auth Operator operator, @PathParam("id") UUID id, ReceiveForm form) {
        return answer(acts.receive.done(id, form, operator), id, operator);
    }

    /** Marks goods of a line and its matching earlier lines as damaged or refused. */
    @POST
    @Path(ConsignmentActs.CONDITION)
    public Answer<ConsignmentAnswer> inspect(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, LineConditionForm form) {
        return answer(acts.inspect.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Reverses a received or refused line. */
    @POST
    @Path(ConsignmentActs.UNDO)
    public Answer<ConsignmentAnswer> reverse(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return answer(acts.undo.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Completes a consignment. Lines cannot be added afterwards. */
    @POST
    @Path(ConsignmentActs.COMPLETION)
    public Answer<ConsignmentAnswer> complete(@Auth Operator operator, @PathParam("id") UUID id, CompletionForm form) {
        return answer(acts.complete.done(id, form, operator), id, operator);
    }

    /** Lists the sortings of a consignment, latest first. */
    @GET
    @Path(ConsignmentActs.SORTINGS)
    public Rows<SortingSummary> sortings(@Auth Operator operator, @PathParam("id") UUID id) {
        return new Rows<>(
                sortings.of(id, operator).stream().map(SortingSummary::of).toList(), Optional.empty());
    }

    /** Takes a sack out of stock and receives the goods found in it. */
    @POST
    @Path(ConsignmentActs.SORTINGS)
    public Answer<SortingAnswer> sort(@Auth Operator operator, @PathParam("id") UUID id, SortingForm form) {
        boolean first = acts.sort.done(id, form, operator);
        return Answer.of(first, SortingAnswer.of(sortings.get(form.id(), operator)));
    }

    private Answer<ConsignmentAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, ConsignmentAnswer.of(consignments.get(id, operator)));
    }
}
