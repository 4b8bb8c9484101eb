package org.sklad.goods.donors;

import jakarta.ws.rs.Path;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.web.Forms;

/** Donors in the API. Every operator sees them; warehouse workers, managers and administrators add them. */
@Path("/api/v1/donors")
public final class DonorsResource extends SourcesResource {
    DonorsResource(Sources sources, Forms forms) {
        super(SourceKind.DONOR, "donors", "donors.donors", sources, forms);
    }
}
