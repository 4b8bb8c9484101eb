package org.sklad.programme.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.platform.web.Forms;

/** The organisations of the programme in the API. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrganisationsResource extends EntriesResource {
    OrganisationsResource(Directory directory, Forms forms) {
        super(EntryKind.ORGANISATION, directory, forms);
    }
}
