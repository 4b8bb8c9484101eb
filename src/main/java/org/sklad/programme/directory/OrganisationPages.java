package org.sklad.programme.directory;

import jakarta.ws.rs.Path;
import org.sklad.platform.web.Forms;

/** Pages for the organisations of the programme. */
@Path("/settings/organisations")
public final class OrganisationPages extends EntryPages {
    OrganisationPages(Directory directory, Forms forms) {
        super(EntryKind.ORGANISATION, directory, forms);
    }
}
