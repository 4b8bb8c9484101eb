package org.sklad.aid.needs;

import java.util.List;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Needs of people, and the goods reserved for them. */
public final class NeedsFeature implements Feature {
    public final Needs needs;
    public final ReservedGoods keptGoods;
    public final NeedPicks pickList;
    public final NeededSizes sizes;
    public final LikelyNeeds ofPeople;
    public final OfflineKind<NeedForm> offlineNeeds;

    private final Base base;
    private final BeneficiariesFeature people;
    private final CatalogueFeature catalogue;

    /** @param late matching of goods that a person got before a need became known */
    public NeedsFeature(
            Base base,
            CentresFeature centres,
            BeneficiariesFeature people,
            CatalogueFeature catalogue,
            LateNeeds late) {
        this.base = base;
        this.people = people;
        this.catalogue = catalogue;
        needs = new Needs(
                base.database(),
                centres.centres,
                people.beneficiaries,
                base.keys().dataKeys(),
                base.clock());
        OfflineNeeds offline = new OfflineNeeds(
                base.database(), people.beneficiaries, base.keys().fields(), late, base.clock());
        offlineNeeds = new OfflineKind<>(
                RecordKind.NEED,
                NeedActs.PATH,
                NeedForm.class,
                (claim, form, on, author) -> offline.recordOffline(claim, form.need(), on, author));
        keptGoods = new ReservedGoods(base.database(), needs, people.beneficiaries, base.clock());
        sizes = new NeededSizes(base.database());
        pickList = new NeedPicks(base.database(), centres.centres, base.clock());
        ofPeople = new LikelyNeeds(base.database(), needs);
    }

    @Override
    public List<Object> components() {
        NeedActs acts = new NeedActs(needs, keptGoods, base.forms());
        return List.of(
                new NeedsResource(needs, acts),
                new PickListResource(pickList),
                new NeedPages(needs, acts, keptGoods, pickList, base.randomness()),
                new NewNeedPages(
                        acts, people.beneficiaries, catalogue.items, ofPeople, base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("needs");
    }
}
