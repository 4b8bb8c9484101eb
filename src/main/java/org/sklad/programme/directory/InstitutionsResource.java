package org.sklad.programme.directory;

import jakarta.ws.rs.Path;
import org.sklad.platform.web.Forms;

/** The institutions of the programme in the API. */
@Path("/api/v1/institutions")
public final class InstitutionsResource extends EntriesResource {
    InstitutionsResource(Directory directory, Forms forms) {
        super(EntryKind.INSTITUTION, directory, forms);
    }
}
