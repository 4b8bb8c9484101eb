package org.sklad.goods.openings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Upload;

/** Pages of opening stock: past entries, and the import of files. */
@Path("/openings")
@Produces(MediaType.TEXT_HTML)
public final class OpeningPages {
    private static final int ROWS = 50;

    /** Button that confirms every donor name in the file as written. */
    private static final String NEW_NAMES = "new-names";

    private final Openings openings;
    private final StockImport imports;

    public OpeningPages(Openings openings, StockImport imports) {
        this.openings = openings;
        this.imports = imports;
    }

    /** A page of the list. */
    public record ListView(Rows<Opening> openings, String query, boolean mayOpen) {}

    /** An opening as a document. */
    public record OneView(OpeningView view) {}

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("next") @DefaultValue("") String next) {
        operator.require(Openings.MAY_SEE);
        Optional<CentreCode> centre = PresentCentre.listed(request, operator, Openings.MAY_SEE);
        Rows<Opening> rows = Rows.latest(openings.list(centre, PlaceInTime.parse(next), ROWS + 1, operator), ROWS);
        String query = centre.map(code -> "?centre=" + code).orElse("");
        return Page.of(
                "goods/openings/openings.jte",
                new ListView(rows, query, operator.roles().has(Openings.MAY_OPEN)));
    }

    @GET
    @Path("{id}")
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        OpeningView opening = openings.get(id, operator);
        return Page.of("goods/openings/opening.jte", new OneView(opening))
                .at(opening.opening().centre().value());
    }

    @GET
    @Path("import")
    public Page form(@Auth Operator operator) {
        operator.require(Openings.MAY_OPEN);
        return page(ImportView.nothing());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public Response importFile(@Auth Operator operator, Upload upload) {
        operator.require(Openings.MAY_OPEN);
        return Pages.submit(
                () -> page(upload.use((file, act) -> entered(file, act, operator)))
                        .response(),
                refusal -> page(ImportView.refused(refusal)));
    }

    private ImportView entered(java.nio.file.Path file, String act, Operator operator) {
        return ImportView.of(
                imports.of(file, ImportView.isTry(act), NEW_NAMES.equals(act), operator), ImportView.isTry(act));
    }

    private static Page page(ImportView view) {
        return Page.of("goods/openings/import.jte", view);
    }
}
