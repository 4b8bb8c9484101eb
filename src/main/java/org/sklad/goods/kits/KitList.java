package org.sklad.goods.kits;

import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;

/** The list of kits that can be assembled at a place. */
final class KitList {
    static final Listing<KitFilter, KitStock, String> LIST = Listing.<KitFilter, KitStock, String>of(
                    "kits", "kits.can-be", Places.sorted(each -> each.kit().value()))
            .shown("kits.kit", each -> new Shown.Words(each.item().title()))
            .fileText("kits.kit", "#item+code", each -> each.kit().value())
            .fileText(
                    "kits.name.bg",
                    "#item+name+i_bg",
                    each -> each.item().facts().name().bg())
            .fileText(
                    "kits.name.en",
                    "#item+name+i_en",
                    each -> each.item().facts().name().en())
            .whole("kits.version", "#item+version", KitStock::version)
            .whole("kits.possible", "#indicator+possible+num", KitStock::possible)
            .fileText(
                    "kits.limited-by",
                    "#item+part+code",
                    each -> each.limiting().item().value())
            .shown(
                    "kits.limited-by",
                    each -> new Shown.Words(each.item(each.limiting().item()).title()));

    private KitList() {}
}
