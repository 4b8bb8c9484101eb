package org.sklad.goods.counts;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** The API for stock counts. */
@Path("/api/v1/counts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CountsResource {
    static final String PATH = "/counts";

    /** A count with its item, if its scope is one item. */
    record ExportRow(Count count, Optional<Item> item) {}

    private static final List<Column<Count>> WHAT = List.of(
            Column.time("counts.opened-at", "#date+opened", Count::openedAt),
            Column.text("counts.state", "#status+code", each -> each.state().name()),
            Column.text("counts.centre", "#loc+code", each -> each.centre().value()),
            Column.text(
                    "counts.location",
                    "#loc+code+place",
                    each -> each.location().map(LocationCode::value).orElse("")),
            Column.text(
                    "counts.category",
                    "#item+category+code",
                    each -> each.category().map(Enum::name).orElse("")));

    private static final List<Column<Count>> HOW = List.of(
            Column.text("counts.blind", "#status+blind", each -> each.blind() ? "1" : "0"),
            Column.text(
                    "counts.operator", "#contact+name", each -> each.operator().value()),
            Column.text(
                    "counts.closed-by",
                    "#contact+name+closed",
                    each -> each.closedBy().map(Username::value).orElse("")),
            Column.text("counts.id", "#meta+id+uuid", each -> each.id().toString()));

    private static final List<Column<ExportRow>> COLUMNS = Column.join(
            Column.ofPart(WHAT, ExportRow::count),
            ItemColumns.ofSome(ExportRow::item),
            Column.ofPart(HOW, ExportRow::count));

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
    public Rows<CountSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("state") @Nullable String state,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        CountFilter filter = CountFilter.parse(centre, state);
        return Rows.latest(counts.list(filter, PlaceInTime.parse(next), most + 1, operator), most)
                .map(CountSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ExportRow> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("state") @Nullable String state) {
        CountFilter filter = CountFilter.parse(centre, state);
        operator.requireIn(filter.centre(), Counts.MAY_SEE);
        return new Sheet<>(
                "counts",
                COLUMNS,
                last -> rows(filter, last.map(row -> row.count().place()).orElse(PlaceInTime.FIRST), operator));
    }

    private List<ExportRow> rows(CountFilter filter, PlaceInTime after, Operator operator) {
        List<Count> part = counts.list(filter, after, Sheet.RANGE, operator);
        Map<Sku, Item> items = counts.items(part.stream().map(Count::item).flatMap(Optional::stream));
        return part.stream()
                .map(count -> new ExportRow(count, count.item().map(items::get)))
                .toList();
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
    public Rows<CountAnswer.CountLineAnswer> lines(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        boolean compared = counts.find(id, operator).showsBooks();
        return Rows.page(counts.lines(id, CountListing.after(next, most), operator), most, CountListing::place)
                .map(line -> CountAnswer.CountLineAnswer.of(line, compared));
    }

    @GET
    @Path("/{id}/lines")
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<CountSheet.Row> exportLines(@Auth Operator operator, @PathParam("id") UUID id) {
        return CountSheet.of(counts, id, operator);
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
