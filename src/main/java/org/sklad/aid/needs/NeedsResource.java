package org.sklad.aid.needs;

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
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
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

/** API of assessed needs. */
@Path("/api/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NeedsResource {
    static final String PATH = "/needs";

    private static final int NEEDS_AT_ONCE = 500;

    private static final List<Column<ListedNeed>> COLUMNS = Column.join(
            List.of(
                    Column.time(
                            "needs.assessed-at",
                            "#date+assessed",
                            row -> row.need().assessedAt()),
                    Column.text(
                            "needs.centre",
                            "#loc+code",
                            row -> row.need().centre().value()),
                    Column.text(
                            "needs.person",
                            "#beneficiary+code",
                            row -> row.need().caseCode().value()),
                    Column.text(
                            "needs.item",
                            "#item+code",
                            row -> row.need().item().map(Sku::value).orElse("")),
                    Column.text(
                            "needs.style",
                            "#item+style",
                            row -> row.need().style().map(StyleCode::value).orElse(""))),
            ItemColumns.names(row -> row.item().styleTitle()),
            ItemColumns.facts(ListedNeed::item),
            List.of(
                    Column.text("needs.size", "#item+size", row -> row.need().size()),
                    Column.whole(
                            "needs.quantity",
                            "#item+num+needed",
                            row -> row.need().quantity()),
                    Column.whole("needs.met", "#item+num+met", row -> row.need().met()),
                    Column.whole(
                            "needs.reserved",
                            "#item+num+reserved",
                            row -> row.need().reserved()),
                    ItemColumns.unit(ListedNeed::item),
                    Column.text(
                            "needs.urgency",
                            "#severity",
                            row -> row.need().urgency().name()),
                    Column.text(
                            "needs.state", "#status", row -> row.need().state().name()),
                    Column.text(
                            "needs.assessed-by",
                            "#contact+name",
                            row -> row.need().assessedBy().value()),
                    Column.text("needs.id", "#meta+id", row -> row.need().id().toString())));

    private final Needs needs;
    private final ReservedGoods kept;
    private final Forms forms;

    NeedsResource(Needs needs, ReservedGoods kept, Forms forms) {
        this.needs = needs;
        this.kept = kept;
        this.forms = forms;
    }

    /**
     * Lists the needs of people who are present, latest first.
     *
     * @param item item that would meet the needs
     */
    @GET
    public Rows<NeedAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("urgency") @DefaultValue("") String urgency,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        NeedFilter filter = NeedQuery.filter(centre, beneficiary, item, state, urgency);
        return Rows.latest(needs.list(filter, PlaceInTime.parse(next), most + 1, operator), most)
                .map(NeedAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ListedNeed> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("beneficiary") @Nullable CaseCode beneficiary,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("urgency") @DefaultValue("") String urgency) {
        NeedFilter filter = NeedQuery.filter(centre, beneficiary, item, state, urgency);
        needs.list(filter, PlaceInTime.FIRST, 1, operator);
        return new Sheet<>(
                "needs",
                COLUMNS,
                last -> needs.list(
                        filter,
                        last.map(row -> row.need().place()).orElse(PlaceInTime.FIRST),
                        NEEDS_AT_ONCE,
                        operator));
    }

    @GET
    @Path("/{id}")
    public NeedAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return NeedAnswer.of(needs.get(id, operator));
    }

    @POST
    public Answer<NeedAnswer> record(@Auth Operator operator, NeedForm form) {
        try {
            IdempotencyKey claim = forms.accept(PATH, form.id(), form);
            boolean first = needs.record(claim, form.need(), operator);
            return answer(first, claim.id(), operator);
        } catch (InvalidFields | IdReused refusal) {
            // Reports a person that the operator does not see before any invalid field.
            needs.requireThere(Optional.ofNullable(form.id()), Optional.ofNullable(form.beneficiary()), operator);
            operator.require(Role.FIELD);
            throw refusal;
        }
    }

    /** Withdraws a need. */
    @POST
    @Path("/{id}/withdrawal")
    public Answer<NeedAnswer> withdraw(@Auth Operator operator, @PathParam("id") UUID id, WithdrawalForm form) {
        needs.requireMine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/withdrawal", form.id(), form);
        return answer(needs.withdraw(claim, id, form.reason(), operator), id, operator);
    }

    /**
     * Reserves goods for a need until a day and replaces its earlier reservation. Reserves the whole unmet quantity unless a smaller one is
     * named.
     */
    @POST
    @Path("/{id}/reservation")
    public Answer<NeedAnswer> reserve(@Auth Operator operator, @PathParam("id") UUID id, ReservationForm form) {
        needs.requireMine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reservation", form.id(), form);
        return answer(kept.reserve(claim, id, form.reservation(), operator), id, operator);
    }

    /** Releases the goods reserved for a need. */
    @POST
    @Path("/{id}/release")
    public Answer<NeedAnswer> release(@Auth Operator operator, @PathParam("id") UUID id, ReleaseForm form) {
        kept.requireReleasable(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/release", form.id(), form);
        return answer(kept.release(claim, id, operator), id, operator);
    }

    private Answer<NeedAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, NeedAnswer.of(needs.get(id, operator)));
    }
}
