package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;

/** The list of items. Its page shows the sizes of a style together, and so has rows of its own. */
final class CatalogueList {
    static final Listing<ItemQuery, CatalogueEntry, String> LIST = Listing.<ItemQuery, CatalogueEntry, String>of(
                    "items",
                    "catalogue.items",
                    Places.sorted(each -> each.item().sku().value()))
            .labels("item", each -> Optional.of(each.item().sku().value()))
            .typed("words", "catalogue.search")
            .choice("category", "catalogue.category", List.of(Category.values()), CatalogueWords::of)
            .typed("style", "catalogue.style")
            .shown("catalogue.name", each -> new Shown.Words(each.item().title()))
            .shown("catalogue.sku", each -> new Shown.Text(each.item().sku().value()))
            .shown(
                    "catalogue.category",
                    each -> new Shown.Words(CatalogueWords.of(each.item().category())))
            .shown(
                    "catalogue.unit",
                    each -> new Shown.Words(CatalogueWords.of(each.item().unit())))
            .files(ItemSheet.columns());

    private CatalogueList() {}
}
