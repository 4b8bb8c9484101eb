package org.sklad.aid.returns;

import java.util.List;
import org.sklad.aid.handouts.HandoutCipher;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Returns of handed-out goods. */
public final class ReturnsFeature implements Feature {
    public final Returns returns;

    private final Base base;
    private final CentresFeature centres;
    private final HandoutsFeature handouts;

    public ReturnsFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            LedgerFeature ledger,
            StockFeature stock,
            HandoutsFeature handouts) {
        this.base = base;
        this.centres = centres;
        this.handouts = handouts;
        returns = new Returns(
                base.database(),
                centres.locations,
                people.beneficiaries,
                ledger.ledger,
                stock.goods,
                new ReturnReader(
                        new HandoutCipher(base.keys().dataKeys(), base.keys().fields())),
                base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        ReturnActs acts = new ReturnActs(returns, forms);
        ReturnDesk desk = new ReturnDesk(returns, centres.locations, base.randomness());
        return List.of(
                new HandoutReturnsResource(returns, acts),
                new ReturnsResource(returns, acts),
                new HandoutReturnPages(handouts.handouts, returns, acts, desk),
                new ReturnPages(handouts.handouts, returns, acts, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("returns");
    }
}
