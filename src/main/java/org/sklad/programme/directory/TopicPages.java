package org.sklad.programme.directory;

import jakarta.ws.rs.Path;
import org.sklad.platform.web.Forms;

/** Pages for the topics of the programme. */
@Path("/settings/topics")
public final class TopicPages extends EntryPages {
    TopicPages(Directory directory, Forms forms) {
        super(EntryKind.TOPIC, directory, forms);
    }
}
