package org.sklad.goods.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Items, the contents of kits, and merges of items. */
public final class CatalogueFeature implements Feature {
    public final Items items;
    public final Compositions compositions;
    public final Merges merges;

    private final Base base;

    /**
     * Builds the catalogue with the hooks of higher packages.
     *
     * @param guards checks before an item changes
     * @param followers actions when two items become one
     */
    public CatalogueFeature(Base base, AccessFeature access, List<ItemGuard> guards, List<MergeFollower> followers) {
        this.base = base;
        List<ItemGuard> all = Stream.concat(guards.stream(), Stream.<ItemGuard>of(Compositions::objection))
                .toList();
        items = new Items(base.database(), access.audit, base.randomness(), all);
        compositions = new Compositions(base.database(), base.clock());
        merges = new Merges(base.database(), access.audit, base.clock(), followers);
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        CatalogueActs acts = new CatalogueActs(items, compositions, merges, forms);
        return List.of(
                new ItemsResource(items, acts, forms),
                new ItemPages(items, acts, forms, base.randomness()),
                new CompositionsResource(compositions, acts),
                new CompositionPages(compositions, items, acts, forms, base.randomness()),
                new MergesResource(items, acts),
                new MergePages(merges, items, acts, base.randomness()));
    }

    @Override
    public List<Check> checks() {
        return CatalogueChecks.ALL;
    }

    @Override
    public List<Figure> figures() {
        return CatalogueChecks.FIGURES;
    }
}
