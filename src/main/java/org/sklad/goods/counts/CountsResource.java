package org.sklad.goods.counts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.SeenForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The API for stock counts. */
@Path("/api/v1" + CountActs.PATH)
public final class CountsResource extends JsonResource {
    private final Counts counts;
    private final CountActs acts;

    CountsResource(Counts counts, CountActs acts) {
        this.counts = counts;
        this.acts = acts;
    }

    /** Lists counts, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<CountSummary> list(@Auth Operator operator, @Listed Query<CountFilter> query) {
        return CountList.LIST.read(query, counts::list, operator).answer(row -> CountSummary.of(row.count()));
    }

    @GET
    @Path(CountActs.ONE)
    public CountAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return CountAnswer.of(counts.get(id, operator));
    }

    /** Starts a count. */
    @POST
    public Answer<CountAnswer> open(@Auth Operator operator, CountForm form) {
        return answer(acts.open.done(form, operator), form.id(), operator);
    }

    /** Lists the counted lines by item. */
    @GET
    @Path(CountActs.LINES)
    @Produces(Exports.ALL)
    public ListAnswer<CountAnswer.CountLineAnswer> lines(
            @Auth Operator operator, @PathParam("id") UUID id, @Listed Query<CountLineFilter> query) {
        Count count = counts.find(id, operator);
        return CountLineList.of(count)
                .read(query, (filter, after, limit) -> counts.lines(id, filter, after, limit, operator))
                .about("counts.centre", new Shown.Named(count.centre()))
                .about("counts.scope", counts.row(count).scope())
                .about("counts.opened-at", new Shown.Time(count.openedAt()))
                .answer(row -> CountAnswer.CountLineAnswer.of(row.line(), count.showsBooks()));
    }

    /** Counts a lot in a place: sets its total, or adds to it. */
    @POST
    @Path(CountActs.LINES)
    public Answer<CountAnswer> count(@Auth Operator operator, @PathParam("id") UUID id, CountLineForm form) {
        return answer(acts.count.done(id, form, operator), id, operator);
    }

    /** Reverses a line, so that it becomes uncounted. */
    @POST
    @Path(CountActs.REVERSAL)
    public Answer<CountAnswer> reverse(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        return answer(acts.reverse.done(new LineOf(id, line), form, operator), id, operator);
    }

    /** Ends the counting; a manager decides next. */
    @POST
    @Path(CountActs.COMPLETION)
    public Answer<CountAnswer> complete(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.complete.done(id, form, operator), id, operator);
    }

    /** Reopens the count for lines that must be counted again. */
    @POST
    @Path(CountActs.RECOUNTS)
    public Answer<CountAnswer> recount(@Auth Operator operator, @PathParam("id") UUID id, RecountForm form) {
        return answer(acts.recount.done(id, form, operator), id, operator);
    }

    /** Posts the differences. */
    @POST
    @Path(CountActs.APPROVAL)
    public Answer<CountAnswer> approve(@Auth Operator operator, @PathParam("id") UUID id, SeenForm form) {
        return answer(acts.approve.done(id, form, operator), id, operator);
    }

    /** Discards the count; nothing is posted. */
    @POST
    @Path(CountActs.DISCARD)
    public Answer<CountAnswer> discard(@Auth Operator operator, @PathParam("id") UUID id, SeenForm form) {
        return answer(acts.discard.done(id, form, operator), id, operator);
    }

    private Answer<CountAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, CountAnswer.of(counts.get(id, operator)));
    }
}
