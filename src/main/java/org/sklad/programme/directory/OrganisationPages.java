package org.sklad.programme.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.platform.web.Forms;

/** Pages for the organisations of the programme. */
@Path("/settings/organisations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class OrganisationPages extends EntryPages {
    OrganisationPages(Directory directory, Forms forms) {
        super(EntryKind.ORGANISATION, directory, forms);
    }
}
