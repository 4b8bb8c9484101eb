package org.sklad.goods.counts;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** The API for stock counts. */
@Path("/api/v1/counts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CountsResource {
    static final String PATH = "/counts";

    private final Counts counts;
    private final CountLines lines;
    private final Forms forms;

    CountsResource(Counts counts, CountLines lines, Forms forms) {
        this.counts = counts;
        this.lines = lines;
        this.forms = forms;
    }

    /** Lists counts, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<CountSummary> list(@Auth Operator operator, @Listed Query<CountFilter> query) {
        return CountList.LIST
                .read(query, (filter, after, limit) -> counts.list(filter, after, limit, operator))
                .answer(row -> CountSummary.of(row.count()));
    }

    @GET
    @Path("/{id}")
    public CountAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return CountAnswer.of(counts.get(id, operator));
    }

    /** Starts a count. */
    @POST
    public Answer<CountAnswer> open(@Auth Operator operator, CountForm form) {
        operator.requireIn(form.centre(), Counts.MAY_COUNT);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        return answer(counts.open(claim, form.count(), operator), claim.id(), operator);
    }

    /** Lists the counted lines by item. */
    @GET
    @Path("/{id}/lines")
    @Produces(Exports.ALL)
    public ListAnswer<CountAnswer.CountLineAnswer> lines(
            @Auth Operator operator, @PathParam("id") UUID id, @Listed Query<CountLineFilter> query) {
        Count count = counts.find(id, operator);
        return CountLineList.of(count)
                .read(query, (filter, after, limit) -> counts.lines(id, filter, after, limit, operator))
                .answer(row -> CountAnswer.CountLineAnswer.of(row.line(), count.showsBooks()));
    }

    /** Counts a lot in a place: sets its total, or adds to it. */
    @POST
    @Path("/{id}/lines")
    public Answer<CountAnswer> count(@Auth Operator operator, @PathParam("id") UUID id, CountLineForm form) {
        counts.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "lines"), form.id(), form);
        return answer(lines.count(claim, id, forms.convert(claim, form::line), operator), id, operator);
    }

    /** Reverses a line, so that it becomes uncounted. */
    @POST
    @Path("/{id}/lines/{line}/reversal")
    public Answer<CountAnswer> takeBack(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, ActForm form) {
        counts.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "lines/" + line + "/reversal"), form.id(), form);
        return answer(lines.takeBack(claim, id, line, operator), id, operator);
    }

    /** Ends the counting; a manager decides next. */
    @POST
    @Path("/{id}/completion")
    public Answer<CountAnswer> complete(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        counts.mine(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "completion"), form.id(), form);
        return answer(counts.complete(claim, id, operator), id, operator);
    }

    /** Reopens the count for lines that must be counted again. */
    @POST
    @Path("/{id}/recounts")
    public Answer<CountAnswer> recount(@Auth Operator operator, @PathParam("id") UUID id, RecountForm form) {
        counts.requireMayDecide(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "recounts"), form.id(), form);
        return answer(counts.recount(claim, id, Set.copyOf(form.lines()), operator), id, operator);
    }

    /** Posts the differences. */
    @POST
    @Path("/{id}/approval")
    public Answer<CountAnswer> approve(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        counts.requireMayApprove(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "approval"), form.id(), form);
        return answer(counts.approve(claim, id, operator), id, operator);
    }

    /** Discards the count; nothing is posted. */
    @POST
    @Path("/{id}/discard")
    public Answer<CountAnswer> discard(@Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        counts.requireMayDiscard(id, operator);
        IdempotencyKey claim = forms.accept(act(id, "discard"), form.id(), form);
        return answer(counts.discard(claim, id, operator), id, operator);
    }

    /** Returns the path of an act, which is part of the request's hash; pages use the same one. */
    static String act(UUID id, String act) {
        return PATH + "/" + id + "/" + act;
    }

    private Answer<CountAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, CountAnswer.of(counts.get(id, operator)));
    }
}
