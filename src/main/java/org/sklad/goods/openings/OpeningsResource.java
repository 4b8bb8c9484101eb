package org.sklad.goods.openings;

import io.dropwizard.auth.Auth;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.ImportAnswer;
import org.sklad.platform.web.JsonResource;

/** API of openings: stock of a centre from before the program. */
@Path("/api/v1" + OpeningActs.PATH)
public final class OpeningsResource extends JsonResource {
    private final Openings openings;
    private final StockImport imports;
    private final OpeningActs acts;
    private final Messages messages;

    OpeningsResource(Openings openings, StockImport imports, OpeningActs acts, Messages messages) {
        this.openings = openings;
        this.imports = imports;
        this.acts = acts;
        this.messages = messages;
    }

    /** Lists openings, latest first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<OpeningSummary> list(@Auth Operator operator, @Listed Query<CentreAndPeriod> query) {
        return OpeningList.LIST.read(query, openings::list, operator).answer(OpeningSummary::of);
    }

    @GET
    @Path(OpeningActs.ONE)
    public OpeningAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return OpeningAnswer.of(openings.get(id, operator));
    }

    /** Enters all lines or none. */
    @POST
    public Answer<OpeningAnswer> post(@Auth Operator operator, OpeningForm form) {
        boolean first = acts.post.done(form, operator);
        return Answer.of(first, OpeningAnswer.of(openings.get(form.id(), operator)));
    }

    /**
     * Imports a list of stock, CSV or XLSX. Enters good lines and reports bad ones. An unknown donor name creates a donor. A line
     * with a name similar to a known one is rejected, unless {@code newNames} is true.
     */
    @POST
    @Path("/import")
    @Consumes({Exports.CSV, Exports.XLSX})
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public ImportAnswer importFile(
            @Auth Operator operator,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("newNames") @DefaultValue("false") boolean newNames,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        operator.require(Openings.MAY_OPEN);
        return ImportAnswer.of(body, file -> imports.of(file, dryRun, newNames, operator), messages, request);
    }
}
