package org.sklad.programme.directory;

import jakarta.ws.rs.Path;
import org.sklad.platform.web.Forms;

/** The organisations of the programme in the API. */
@Path("/api/v1/organisations")
public final class OrganisationsResource extends EntriesResource {
    OrganisationsResource(Directory directory, Forms forms) {
        super(EntryKind.ORGANISATION, directory, forms);
    }
}
