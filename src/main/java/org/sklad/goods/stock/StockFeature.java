package org.sklad.goods.stock;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Lists and pages of stock. */
public final class StockFeature implements Feature {
    public final Goods goods;
    public final Stock stock;
    public final LotCards lotCards;

    private final Base base;
    private final LedgerFeature ledger;

    public StockFeature(Base base, CentresFeature centres, LedgerFeature ledger) {
        this.base = base;
        this.ledger = ledger;
        goods = new Goods(centres.locations, base.clock());
        stock = new Stock(base.database(), centres.centres, centres.locations, base.clock());
        lotCards = new LotCards(base.database());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new BalancesResource(stock),
                new MovementsResource(stock),
                new LotsResource(ledger.lots, lotCards, forms),
                new ItemRecallsResource(ledger.lots, stock, forms),
                new ItemRecallPages(ledger.lots, stock, forms, base.randomness()),
                new StockPages(stock, ledger.lots, lotCards, forms, base.randomness()));
    }
}
