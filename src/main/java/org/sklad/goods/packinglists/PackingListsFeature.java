package org.sklad.goods.packinglists;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.goods.receiving.ReceivingFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Packing lists of donors. */
public final class PackingListsFeature implements Feature {
    public final PackingLists packingLists;

    private final Base base;
    private final CentresFeature centres;
    private final DonorsFeature donors;

    public PackingListsFeature(Base base, CentresFeature centres, DonorsFeature donors, ReceivingFeature receiving) {
        this.base = base;
        this.centres = centres;
        this.donors = donors;
        packingLists = new PackingLists(base.database(), receiving.consignments, base.forms()::check);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new PackingListsResource(packingLists, forms, base.messages()),
                new PackingListPages(
                        packingLists,
                        centres.locations,
                        donors.restrictions,
                        donors.sources,
                        forms,
                        base.randomness()));
    }
}
