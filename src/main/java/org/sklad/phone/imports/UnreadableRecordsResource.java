package org.sklad.phone.imports;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Pages;

/** API of records of phones that the server could not book. A manager settles each. */
@Path("/api/v1" + UnreadableActs.PATH)
public final class UnreadableRecordsResource extends JsonResource {
    private final UnreadableRecords records;
    private final UnreadableActs acts;

    UnreadableRecordsResource(UnreadableRecords records, UnreadableActs acts) {
        this.records = records;
        this.acts = acts;
    }

    /** Latest import first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<UnreadableSummary> list(@Auth Operator operator, @Listed Query<UnreadableFilter> query) {
        return UnreadableList.LIST.read(query, records::list, operator).answer(UnreadableSummary::of);
    }

    @GET
    @Path(UnreadableActs.ONE)
    public UnreadableAnswer get(
            @Auth Operator operator, @PathParam("record") UUID record, @Context HttpServletRequest request) {
        return UnreadableAnswer.of(records.get(record, operator), Pages.language(request));
    }

    /** States how the record was entered by hand, or why not. */
    @POST
    @Path(UnreadableActs.SETTLEMENT)
    public Answer<UnreadableAnswer> settle(
            @Auth Operator operator,
            @PathParam("record") UUID record,
            ReasonForm form,
            @Context HttpServletRequest request) {
        boolean first = acts.settle.done(record, form, operator);
        return Answer.of(first, UnreadableAnswer.of(records.get(record, operator), Pages.language(request)));
    }
}
