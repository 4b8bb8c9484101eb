package org.sklad.programme.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.platform.web.Forms;

/** The institutions of the programme in the API. */
@Path("/api/v1/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InstitutionsResource extends EntriesResource {
    InstitutionsResource(Directory directory, Forms forms) {
        super(EntryKind.INSTITUTION, directory, forms);
    }
}
