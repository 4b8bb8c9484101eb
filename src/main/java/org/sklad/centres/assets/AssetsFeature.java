package org.sklad.centres.assets;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** The equipment of centres. */
public final class AssetsFeature implements Feature {
    public final Assets assets;

    private final Base base;
    private final CentresFeature centres;

    public AssetsFeature(Base base, AccessFeature access, CentresFeature centres) {
        this.base = base;
        this.centres = centres;
        assets = new Assets(base.database(), centres.rooms, access.audit, base.randomness());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new AssetsResource(centres.centres, assets, forms),
                new AssetPages(centres.centres, assets, centres.rooms, forms));
    }
}
