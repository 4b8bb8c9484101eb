package org.sklad.goods.openings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Upload;

/** Pages of opening stock: past entries, and the import of files. */
@Path(OpeningActs.PATH)
@Produces(MediaType.TEXT_HTML)
public final class OpeningPages {
    /** Button that confirms every donor name in the file as written. */
    private static final String NEW_NAMES = "new-names";

    private final Openings openings;
    private final StockImport imports;

    public OpeningPages(Openings openings, StockImport imports) {
        this.openings = openings;
        this.imports = imports;
    }

    /** An opening as a document. */
    public record OneView(OpeningView view) {}

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<CentreAndPeriod> query) {
        return OpeningList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Openings.MAY_SEE), openings::list, operator)
                .page(ListPage.Action.where(
                        operator.roles().has(Openings.MAY_OPEN),
                        OpeningActs.PATH + "/import",
                        "openings.opening.import"));
    }

    @GET
    @Path(OpeningActs.ONE)
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
