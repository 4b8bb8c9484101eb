package org.sklad.aid.handouts;

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
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** API of handouts. Field workers record them; field workers, managers and auditors of their centre see them. */
@Path("/api/v1/handouts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HandoutsResource {
    private static final int HANDOUTS_AT_ONCE = 200;

    private static final List<Column<ExportRow>> COLUMNS = Column.join(
            List.of(
                    Column.time(
                            "handouts.handout.occurred-at",
                            "#date+occurred",
                            row -> row.handout().occurredAt()),
                    Column.time(
                            "handouts.handout.recorded-at",
                            "#date+recorded",
                            row -> row.handout().recordedAt()),
                    Column.text(
                            "handouts.handout.centre",
                            "#loc+code",
                            row -> row.handout().centre().value()),
                    Column.text(
                            "handouts.handout.person",
                            "",
                            row -> row.handout().person().map(CaseCode::value).orElse("")),
                    Column.whole(
                            "handouts.handout.heads",
                            "#reached",
                            row -> row.handout().heads())),
            ItemColumns.of(row -> row.line().item()),
            List.of(
                    Column.text(
                            "handouts.handout.lot", "", row -> row.line().lot().toString()),
                    Column.whole(
                            "handouts.handout.quantity",
                            "#output+delivered",
                            row -> row.line().quantity()),
                    Column.whole(
                            "handouts.handout.returned",
                            "#output+returned",
                            row -> row.line().returned()),
                    Column.text(
                            "handouts.handout.location",
                            "",
                            row -> row.line().location().toString()),
                    Column.text(
                            "handouts.handout.acknowledgement",
                            "",
                            row -> row.handout().acknowledgement().code()),
                    Column.text(
                            "handouts.handout.operator",
                            "",
                            row -> row.handout().operator().value()),
                    Column.text(
                            "handouts.handout.state",
                            "#status",
                            row -> row.handout().state().name()),
                    Column.text(
                            "handouts.handout.id", "", row -> row.handout().id().toString())));

    private final Handouts handouts;
    private final Forms forms;

    public HandoutsResource(Handouts handouts, Forms forms) {
        this.handouts = handouts;
        this.forms = forms;
    }

    /** A line of a handout with its document, as exported. */
    record ExportRow(HandoutDetails handout, HandoutDetails.Line line) {}

    /**
     * Lists handouts by centre, then latest first.
     *
     * @param lot lot that was given, alone or in a kit: finds the people to inform about a recall
     * @param item item that was given, in any lot, alone or in a kit
     */
    @GET
    public Rows<HandoutAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        HandoutFilter filter = HandoutQuery.filter(centre, beneficiary, lot, item, on, state);
        List<HandoutDetails> fetched = handouts.list(filter, HandoutPlace.parse(next), most + 1, operator);
        return Rows.page(fetched, most, HandoutsResource::place).map(HandoutAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ExportRow> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("state") @DefaultValue("") String state) {
        HandoutFilter filter = HandoutQuery.filter(centre, beneficiary, lot, item, on, state);
        handouts.list(filter, Optional.empty(), 1, operator);
        return new Sheet<>(
                "handouts",
                COLUMNS,
                last -> handouts
                        .list(
                                filter,
                                last.flatMap(row -> HandoutPlace.parse(place(row.handout()))),
                                HANDOUTS_AT_ONCE,
                                operator)
                        .stream()
                        .flatMap(handout -> handout.lines().stream().map(line -> new ExportRow(handout, line)))
                        .toList());
    }

    @GET
    @Path("/{id}")
    public HandoutAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return HandoutAnswer.of(handouts.get(id, operator));
    }

    @POST
    public Answer<HandoutAnswer> record(@Auth Operator operator, HandoutForm form) {
        try {
            IdempotencyKey claim = forms.accept("/handouts", form.id(), form);
            return answer(handouts.record(claim, forms.convert(claim, () -> form.handout(operator)), operator));
        } catch (InvalidFields | IdReused refusal) {
            requireThere(form, operator);
            operator.require(Role.FIELD);
            throw refusal;
        }
    }

    /** Reports a centre, person or location that the operator does not see before any invalid field. */
    @SuppressWarnings("ConstantValue") // The form is not checked yet.
    private void requireThere(HandoutForm form, Operator operator) {
        if (form.centre() != null && CentreCode.isValid(form.centre())) {
            handouts.requireThere(
                    Optional.ofNullable(form.id()),
                    new CentreCode(form.centre()),
                    Optional.ofNullable(form.beneficiary()),
                    Optional.ofNullable(form.location()),
                    operator);
        }
    }

    @POST
    @Path("/{id}/reversal")
    public Answer<HandoutAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReversalForm form) {
        handouts.requireReversible(id, operator);
        IdempotencyKey claim = forms.accept("/handouts/" + id + "/reversal", form.id(), form);
        return answer(handouts.reverse(claim, id, form.reason(), operator));
    }

    private static String place(HandoutDetails handout) {
        return HandoutPlace.of(handout.centre(), handout.occurredAt(), handout.id())
                .toString();
    }

    private static Answer<HandoutAnswer> answer(Handouts.Outcome outcome) {
        return Answer.of(outcome.first(), HandoutAnswer.of(outcome.handout()));
    }
}
