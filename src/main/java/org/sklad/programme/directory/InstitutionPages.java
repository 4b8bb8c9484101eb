package org.sklad.programme.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.platform.web.Forms;

/** Pages for the institutions of the programme. */
@Path("/settings/institutions")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class InstitutionPages extends EntryPages {
    InstitutionPages(Directory directory, Forms forms) {
        super(EntryKind.INSTITUTION, directory, forms);
    }
}
