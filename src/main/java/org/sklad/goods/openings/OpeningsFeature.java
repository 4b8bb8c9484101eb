package org.sklad.goods.openings;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Opening stock. */
public final class OpeningsFeature implements Feature {
    public final Openings openings;
    public final StockImport imports;

    private final Base base;

    public OpeningsFeature(Base base, AccessFeature access, CentresFeature centres, LedgerFeature ledger) {
        this.base = base;
        OpeningPosting posting = new OpeningPosting(ledger.ledger, base.randomness());
        openings = new Openings(base.database(), centres.centres, centres.locations, posting, base.clock());
        imports = new StockImport(
                base.database(),
                centres.centres,
                centres.locations,
                posting,
                access.audit,
                base.clock(),
                base.forms()::check);
    }

    @Override
    public List<Object> components() {
        OpeningActs acts = new OpeningActs(openings, base.forms());
        return List.of(
                new OpeningsResource(openings, imports, acts, base.messages()), new OpeningPages(openings, imports));
    }
}
