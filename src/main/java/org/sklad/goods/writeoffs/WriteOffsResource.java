package org.sklad.goods.writeoffs;

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
import org.sklad.goods.stock.ReasonForm;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** The API for write-offs. */
@Path("/api/v1/write-offs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WriteOffsResource {
    static final String PATH = "/write-offs";

    private static final List<Column<WriteOff>> COLUMNS = List.of(
            Column.text("writeoffs.number", "#meta+id", each -> each.number().value()),
            Column.time("writeoffs.recorded-at", "#date+recorded", WriteOff::recordedAt),
            Column.text("writeoffs.centre", "#loc+code", each -> each.centre().value()),
            Column.text(
                    "writeoffs.location",
                    "#loc+location+code",
                    each -> each.location().value()),
            Column.text("writeoffs.reason", "#cause+code", each -> each.reason().name()),
            Column.text("writeoffs.note", "#description", WriteOff::note),
            Column.text("writeoffs.commission", "#contact+commission", WriteOff::commission),
            Column.text("writeoffs.state", "#status+code", WriteOffSummary::state),
            Column.text(
                    "writeoffs.operator",
                    "#contact+name",
                    each -> each.operator().value()),
            Column.text("writeoffs.reversal-reason", "#description+reversal", WriteOff::reversalReason),
            Column.text("writeoffs.id", "#meta+id+uuid", each -> each.id().toString()));

    private final WriteOffs writeOffs;
    private final Forms forms;

    WriteOffsResource(WriteOffs writeOffs, Forms forms) {
        this.writeOffs = writeOffs;
        this.forms = forms;
    }

    /** Lists write-offs, latest first. */
    @GET
    public Rows<WriteOffSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(writeOffs.list(CentreCode.asked(centre), PlaceInTime.parse(next), most + 1, operator), most)
                .map(WriteOffSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<WriteOff> export(@Auth Operator operator, @QueryParam("centre") @Nullable String centre) {
        Optional<CentreCode> filter = CentreCode.asked(centre);
        operator.requireIn(filter, WriteOffs.MAY_SEE);
        return new Sheet<>(
                "write-offs",
                COLUMNS,
                last -> writeOffs.list(
                        filter, last.map(WriteOff::place).orElse(PlaceInTime.FIRST), Sheet.RANGE, operator));
    }

    @GET
    @Path("/{id}")
    public WriteOffAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return WriteOffAnswer.of(writeOffs.get(id, operator));
    }

    /** Writes off all lines or none. */
    @POST
    public Answer<WriteOffAnswer> post(@Auth Operator operator, WriteOffForm form) {
        operator.requireIn(form.centre(), WriteOffs.MAY_WRITE_OFF);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        return answer(writeOffs.post(claim, forms.convert(claim, form::writeOff), operator), claim.id(), operator);
    }

    /** Reverses the whole write-off. */
    @POST
    @Path("/{id}/reversal")
    public Answer<WriteOffAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        writeOffs.mine(id, operator);
        IdempotencyKey claim = forms.accept(PATH + "/" + id + "/reversal", form.id(), form);
        return answer(writeOffs.reverse(claim, id, form.reason(), operator), id, operator);
    }

    private Answer<WriteOffAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, WriteOffAnswer.of(writeOffs.get(id, operator)));
    }
}
