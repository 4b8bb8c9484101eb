package org.sklad.goods.openings;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.ImportAnswer;
import org.sklad.platform.web.Rows;

/** API of openings: stock of a centre from before the program. */
@Path("/api/v1/openings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OpeningsResource {
    static final String PATH = "/openings";

    private static final List<Column<Opening>> COLUMNS = List.of(
            Column.time("openings.entered-at", "#date+recorded", Opening::recordedAt),
            Column.text("receiving.centre", "#loc+code", each -> each.centre().value()),
            Column.whole("receiving.lines", "#indicator+lines+num", Opening::lines),
            Column.text(
                    "openings.operator",
                    "#contact+name",
                    each -> each.operator().value()),
            Column.text("receiving.id", "#meta+id+uuid", each -> each.id().toString()));

    private final Openings openings;
    private final StockImport imports;
    private final Forms forms;
    private final Messages messages;

    public OpeningsResource(Openings openings, StockImport imports, Forms forms, Messages messages) {
        this.openings = openings;
        this.imports = imports;
        this.forms = forms;
        this.messages = messages;
    }

    /** Lists openings, latest first. */
    @GET
    public Rows<OpeningSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.latest(openings.list(CentreCode.asked(centre), PlaceInTime.parse(next), most + 1, operator), most)
                .map(OpeningSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Opening> export(@Auth Operator operator, @QueryParam("centre") @Nullable String centre) {
        Optional<CentreCode> filter = CentreCode.asked(centre);
        operator.requireIn(filter, Openings.MAY_SEE);
        return new Sheet<>(
                "openings",
                COLUMNS,
                last -> openings.list(
                        filter, last.map(Opening::place).orElse(PlaceInTime.FIRST), Sheet.RANGE, operator));
    }

    @GET
    @Path("/{id}")
    public OpeningAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return OpeningAnswer.of(openings.get(id, operator));
    }

    /** Enters all lines or none. */
    @POST
    public Answer<OpeningAnswer> post(@Auth Operator operator, OpeningForm form) {
        operator.requireIn(form.centre(), Openings.MAY_OPEN);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = openings.post(claim, form.opening(), operator);
        return Answer.of(first, OpeningAnswer.of(openings.get(claim.id(), operator)));
    }

    /**
     * Imports a list of stock, CSV or XLSX. Enters good lines and reports bad ones. An unknown donor name creates a donor. A line
     * with a name similar to a known one is rejected, unless {@code newNames} is true.
     */
    @POST
    @Path("/import")
    @Consumes({Exports.CSV, Exports.XLSX})
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public ImportAnswer importFile(
            @Auth Operator operator,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("newNames") @DefaultValue("false") boolean newNames,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(types = "string", format = "binary")))
                    InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        operator.require(Openings.MAY_OPEN);
        try (SheetFile file = SheetFile.of(body)) {
            return ImportAnswer.of(imports.of(file.path(), dryRun, newNames, operator), messages, request);
        }
    }
}
