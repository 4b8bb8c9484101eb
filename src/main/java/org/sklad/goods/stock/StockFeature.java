package org.sklad.goods.stock;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.people.attributes.Receivers;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Lists and pages of stock. */
public final class StockFeature implements Feature {
    public final Goods goods;
    public final Stock stock;
    public final StockCards cards;
    public final LotCards lotCards;
    public final StyleStocks styles;

    private final Base base;
    private final Centres centres;
    private final LedgerFeature ledger;

    public StockFeature(
            Base base,
            AccessFeature access,
            CentresFeature centres,
            CatalogueFeature catalogue,
            LedgerFeature ledger,
            Receivers receivers) {
        this.base = base;
        this.centres = centres.centres;
        this.ledger = ledger;
        goods = new Goods(centres.locations, base.clock());
        stock = new Stock(base.database(), centres.centres, centres.locations, base.clock());
        cards = new StockCards(base.database(), stock, receivers);
        lotCards = new LotCards(base.database(), access.audit);
        styles = new StyleStocks(base.database(), stock, catalogue.items);
    }

    @Override
    public List<Object> components() {
        StockActs acts = new StockActs(ledger.lots, lotCards, base.forms());
        return List.of(
                new BalancesResource(stock),
                new MovementsResource(cards, centres),
                new LotsResource(lotCards, acts),
                new ItemRecallsResource(stock, acts),
                new ItemRecallPages(stock, acts, base.randomness()),
                new StockPages(stock),
                new StockCardPages(stock, cards, lotCards, ledger.lots, acts, base.randomness()));
    }
}
