package org.sklad.goods.catalogueimport;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Items;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.ImportAnswer;

/** Imports of catalogue lists through the API. */
@Path("/api/v1/items/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemImportResource {
    private final ItemImport imports;
    private final Messages messages;

    ItemImportResource(ItemImport imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** Imports a file in the format of the export, of ASSORT or of medicines. Valid lines are imported; invalid lines are reported. */
    @POST
    @Consumes({Exports.CSV, Exports.XLSX})
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public ImportAnswer importFile(
            @Auth Operator operator,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        Items.requireMayChange(operator);
        return ImportAnswer.of(body, file -> imports.of(file, dryRun, operator), messages, request);
    }
}
