package org.sklad.people.peopleimport;

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
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Exports;

/** Imports of lists of people, as CSV or XLSX. */
@Path("/api/v1/beneficiaries/import")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleImportResource {
    private final PeopleImport imports;
    private final Messages messages;

    public PeopleImportResource(PeopleImport imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** Registers the people of valid lines and lists the rejected lines. */
    @POST
    @Consumes({Exports.CSV, Exports.XLSX})
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public PeopleImportAnswer importFile(
            @Auth Operator operator,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        PeopleImport.requireMayImport(operator);
        try (SheetFile file = SheetFile.of(body)) {
            return PeopleImportAnswer.of(imports.of(file.path(), dryRun, operator), messages, request);
        }
    }
}
