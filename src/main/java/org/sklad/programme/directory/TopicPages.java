package org.sklad.programme.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.platform.web.Forms;

/** Pages for the topics of the programme. */
@Path("/settings/topics")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class TopicPages extends EntryPages {
    TopicPages(Directory directory, Forms forms) {
        super(EntryKind.TOPIC, directory, forms);
    }
}
