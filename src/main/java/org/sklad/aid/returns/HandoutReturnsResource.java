package org.sklad.aid.returns;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** API of the returns of one handout. */
@Path("/api/v1/handouts/{id}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HandoutReturnsResource {
    private static final int RETURNS_AT_ONCE = 200;

    private static final List<Column<ExportRow>> COLUMNS = Column.join(
            List.of(
                    Column.time(
                            "handouts.handout.recorded-at",
                            "#date+recorded",
                            row -> row.made().recordedAt()),
                    Column.whole(
                            "returns.return.handout-line", "", row -> row.line().handoutLine())),
            ItemColumns.of(row -> row.line().item()),
            List.of(
                    Column.text(
                            "handouts.handout.lot", "", row -> row.line().lot().toString()),
                    Column.whole(
                            "handouts.handout.returned",
                            "#output+returned",
                            row -> row.line().quantity()),
                    Column.text(
                            "returns.return.location",
                            "",
                            row -> row.line().location().toString()),
                    Column.text(
                            "handouts.handout.operator",
                            "",
                            row -> row.made().operator().value()),
                    Column.text(
                            "returns.return.taken-back-too",
                            "#status",
                            row -> String.valueOf(row.made().reversal().isPresent())),
                    Column.text(
                            "handouts.handout.id", "", row -> row.made().id().toString())));

    private final Returns returns;
    private final Forms forms;

    public HandoutReturnsResource(Returns returns, Forms forms) {
        this.returns = returns;
        this.forms = forms;
    }

    /** A line of a return with its document, as exported. */
    record ExportRow(ReturnDetails made, ReturnDetails.Line line) {}

    /** Lists the returns, latest first, including reversed ones. */
    @GET
    public Rows<ReturnAnswer> list(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(returns.list(id, PlaceInTime.parse(next), most + 1, operator), most)
                .map(ReturnAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ExportRow> export(@Auth Operator operator, @PathParam("id") UUID id) {
        returns.list(id, PlaceInTime.FIRST, 1, operator);
        return new Sheet<>(
                "returns",
                COLUMNS,
                last -> returns
                        .list(
                                id,
                                last.map(row -> row.made().place()).orElse(PlaceInTime.FIRST),
                                RETURNS_AT_ONCE,
                                operator)
                        .stream()
                        .flatMap(made -> made.lines().stream().map(line -> new ExportRow(made, line)))
                        .toList());
    }

    /** Records all lines, or none. */
    @POST
    public Answer<ReturnAnswer> record(@Auth Operator operator, @PathParam("id") UUID id, HandoutReturnForm form) {
        returns.requireMine(id, operator);
        IdempotencyKey claim = forms.accept("/handouts/" + id + "/returns", form.id(), form);
        return ReturnsResource.answer(returns.record(claim, id, forms.convert(claim, form::wanted), operator));
    }
}
