package org.sklad.aid.desk;

import java.util.List;
import org.sklad.aid.approvals.ApprovalsFeature;
import org.sklad.aid.conflicts.ConflictsFeature;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.aid.needs.OpenNeeds;
import org.sklad.aid.returns.ReturnsFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.goods.stock.StockFeature;
import org.sklad.labels.LabelsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** The hand-out desk and the pages of handouts. */
public final class DeskFeature implements Feature {
    public final DeskGoods goods;

    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final CatalogueFeature catalogue;
    private final DonorsFeature donors;
    private final StockFeature stock;
    private final NeedsFeature needs;
    private final ApprovalsFeature approvals;
    private final HandoutsFeature handouts;
    private final ReturnsFeature returns;
    private final ConflictsFeature conflicts;
    private final LabelsFeature labels;
    private final Onward onward;
    private final WaitingQuestions questions;

    public DeskFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            CatalogueFeature catalogue,
            LedgerFeature ledger,
            DonorsFeature donors,
            StockFeature stock,
            NeedsFeature needs,
            ApprovalsFeature approvals,
            HandoutsFeature handouts,
            ReturnsFeature returns,
            ConflictsFeature conflicts,
            LabelsFeature labels,
            Onward onward,
            WaitingQuestions questions) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.catalogue = catalogue;
        this.donors = donors;
        this.stock = stock;
        this.needs = needs;
        this.approvals = approvals;
        this.handouts = handouts;
        this.returns = returns;
        this.conflicts = conflicts;
        this.labels = labels;
        this.onward = onward;
        this.questions = questions;
        goods = new DeskGoods(
                base.database(),
                centres.centres,
                centres.locations,
                people.beneficiaries,
                ledger.ledger,
                stock.goods,
                base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        Randomness randomness = base.randomness();
        GoodsAtHand atHand = new GoodsAtHand(stock.stock, centres.locations);
        DeskSteps steps = new DeskSteps(handouts.handouts, goods, new DeskScans(goods, atHand), forms, randomness);
        DeskContents contents = new DeskContents(goods, atHand, centres.locations, base.clock());
        DeskPerson person = new DeskPerson(
                people.beneficiaries,
                handouts.entitlements,
                new OpenNeeds(needs.needs),
                new PersonDues(handouts.entitlements, handouts.reader),
                goods,
                approvals.approvals,
                questions);
        return List.of(
                new HandoutPages(
                        handouts.handouts,
                        handouts.acts,
                        returns.returns,
                        conflicts.conflicts,
                        NextHandout.Source.of(onward, centres.centres),
                        labels.languages(),
                        randomness),
                new BoughtPages(
                        people.beneficiaries,
                        handouts.handouts,
                        catalogue.items,
                        donors.sources,
                        centres.centres,
                        forms,
                        randomness),
                new GroupDeskPages(steps, contents),
                new DeskPages(
                        people.beneficiaries,
                        centres.centres,
                        person,
                        steps,
                        contents,
                        new DeskPage(person, steps, contents, base),
                        base));
    }
}
