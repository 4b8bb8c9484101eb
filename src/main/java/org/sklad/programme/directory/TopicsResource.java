package org.sklad.programme.directory;

import jakarta.ws.rs.Path;
import org.sklad.platform.web.Forms;

/** The topics of the programme in the API. */
@Path("/api/v1/topics")
public final class TopicsResource extends EntriesResource {
    TopicsResource(Directory directory, Forms forms) {
        super(EntryKind.TOPIC, directory, forms);
    }
}
