package org.sklad.aid.rules;

import org.sklad.access.signin.AccessFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Entitlement rules. */
public final class RulesFeature implements Feature {
    public final EntitlementRules rules;
    public final NamedGoods namedGoods;

    public RulesFeature(Base base, AccessFeature access, CatalogueFeature catalogue) {
        rules = new EntitlementRules(base.database(), access.audit, base.clock());
        namedGoods = new NamedGoods(base.database(), catalogue.items);
    }
}
