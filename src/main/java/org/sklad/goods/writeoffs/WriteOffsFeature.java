package org.sklad.goods.writeoffs;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Write-offs and their protocols. */
public final class WriteOffsFeature implements Feature {
    public final WriteOffs writeOffs;

    private final Base base;
    private final CentresFeature centres;
    private final StockFeature stock;

    public WriteOffsFeature(Base base, CentresFeature centres, LedgerFeature ledger, StockFeature stock) {
        this.base = base;
        this.centres = centres;
        this.stock = stock;
        writeOffs = new WriteOffs(
                base.database(), centres.centres, centres.locations, ledger.ledger, stock.goods, base.clock());
    }

    @Override
    public List<Object> components() {
        WriteOffActs acts = new WriteOffActs(writeOffs, base.forms());
        return List.of(
                new WriteOffsResource(writeOffs, acts),
                new GoodsWriteOffPages(acts, stock.stock, stock.styles, stock.lotCards, base.randomness()),
                new WriteOffPages(writeOffs, acts, stock.stock, centres.locations, base.forms(), base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("writeoffs");
    }
}
