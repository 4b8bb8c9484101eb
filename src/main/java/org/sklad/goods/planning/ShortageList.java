package org.sklad.goods.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of shortages. */
final class ShortageList {
    static final Listing<LevelFilter, MeasuredItem, LevelPlace> LIST =
            Listing.<LevelFilter, MeasuredItem, LevelPlace>of("shortages", "planning.shortages", LevelList.places())
                    .path("/planning")
                    .linkTo(each -> Optional.of("/stock/items/" + each.item().sku() + "?centre=" + each.centre()))
                    .purpose("planning.shortages.purpose")
                    .empty("planning.shortages.empty")
                    .choice("category", "planning.category", List.of(Category.values()), CatalogueWords::of)
                    .shown("planning.item", each -> new Shown.Words(each.item().title()))
                    .fileText("planning.centre", "#loc+code", MeasuredItem::centre)
                    .files(ItemColumns.of(MeasuredItem::item))
                    .column(Column.text("planning.why", "#status", ShortageList::codes), ShortageList::chips)
                    .column(LevelList.availableColumn(), LevelList::available)
                    .whole("planning.needed", "#item+num+needed", MeasuredItem::needed)
                    .column(
                            Column.whole("planning.minimum", "#item+num+minimum", MeasuredItem::minimum),
                            each -> Shown.of(each.level(), level -> new Shown.Whole(each.minimum())))
                    .file(Column.whole("planning.target", "#item+num+target", MeasuredItem::target))
                    .whole("planning.missing", "#item+num+missing", MeasuredItem::missing)
                    .whole("planning.used", "#item+num+used", MeasuredItem::used)
                    .column(LevelList.daysLeftColumn(), LevelList::daysLeft)
                    .whole("planning.coming", "#item+num+transit", MeasuredItem::onTheWay)
                    .shown("planning.centre", each -> new Shown.Named(each.centre()));

    private ShortageList() {}

    private static String codes(MeasuredItem each) {
        return each.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Shown chips(MeasuredItem each) {
        return Shown.lines(each.reasons(), reason -> new Shown.Chip("soon", Message.of("planning.why." + reason)));
    }
}
