package org.sklad.goods.catalogueimport;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.goods.catalogue.CatalogueFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Imports of catalogue lists. */
public final class CatalogueImportFeature implements Feature {
    public final ItemImport imports;

    private final Base base;

    public CatalogueImportFeature(Base base, AccessFeature access, CatalogueFeature catalogue) {
        this.base = base;
        imports = new ItemImport(base.database(), catalogue.items, access.audit, base.forms()::check);
    }

    @Override
    public List<Object> components() {
        return List.of(new ItemImportResource(imports, base.messages()), new CatalogueImportPages(imports));
    }
}
