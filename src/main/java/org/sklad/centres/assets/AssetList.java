package org.sklad.centres.assets;

import java.util.List;
import java.util.Optional;
import org.sklad.centres.places.RoomCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;

/** The list of the assets of a centre. */
final class AssetList {
    static final Listing<AssetFilter, AssetInRoom, String> LIST = Listing.<AssetFilter, AssetInRoom, String>of(
                    "assets",
                    "centres.assets",
                    Places.sorted(each -> each.asset().codeOrder()))
            .link(each -> each.asset().code())
            .labels("asset", AssetList::reference)
            .purpose("centres.assets.purpose")
            .empty("centres.assets.empty")
            .choice("category", "centres.asset.category", List.of(AssetCategory.values()), AssetList::words)
            .typed("room", "centres.asset.room")
            .flag("active", "centres.only-active")
            .shown(
                    "centres.name",
                    each -> new Shown.Name(each.asset().nameBg(), each.asset().nameEn()))
            .text("centres.asset.code", "#item+code", each -> each.asset().code())
            .words(
                    "centres.asset.category",
                    "#item+type",
                    each -> each.asset().category(),
                    each -> words(each.asset().category()))
            .fileText("centres.name.bg", "#item+name+i_bg", each -> each.asset().nameBg())
            .fileText("centres.name.en", "#item+name+i_en", each -> each.asset().nameEn())
            .text(
                    "centres.asset.room",
                    "#loc+code",
                    each -> each.roomCode().map(RoomCode::value).orElse(""))
            .fileText("centres.asset.serial-number", "", each -> each.asset().serialNumber())
            .digits("centres.label", "", each -> each.asset().id())
            .chip(
                    "centres.active",
                    "#status",
                    each -> each.asset().active() ? "OPEN" : "CLOSED",
                    each -> chip(each.asset()));

    private AssetList() {}

    private static Optional<String> reference(AssetInRoom each) {
        return Optional.of(each.asset().centre() + "/" + each.asset().code())
                .filter(any -> each.asset().active());
    }

    private static Message words(AssetCategory category) {
        return Message.of("centres.asset.category." + category);
    }

    private static Shown.Chip chip(Asset asset) {
        return asset.active()
                ? new Shown.Chip("done", Message.of("centres.asset.in-use"))
                : new Shown.Chip("neutral", Message.of("centres.asset.out-of-use"));
    }
}
