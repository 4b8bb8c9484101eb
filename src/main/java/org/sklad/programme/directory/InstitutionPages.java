package org.sklad.programme.directory;

import jakarta.ws.rs.Path;
import org.sklad.platform.web.Forms;

/** Pages for the institutions of the programme. */
@Path("/settings/institutions")
public final class InstitutionPages extends EntryPages {
    InstitutionPages(Directory directory, Forms forms) {
        super(EntryKind.INSTITUTION, directory, forms);
    }
}
