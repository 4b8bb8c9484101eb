package org.sklad.goods.donors;

import jakarta.ws.rs.Path;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.web.Forms;

/** Funding sources in the API: grants and projects. Every operator sees them; warehouse workers, managers and administrators add them. */
@Path("/api/v1/funding-sources")
public final class FundingSourcesResource extends SourcesResource {
    FundingSourcesResource(Sources sources, Forms forms) {
        super(SourceKind.FUNDING_SOURCE, "funding-sources", "donors.funding-sources", sources, forms);
    }
}
