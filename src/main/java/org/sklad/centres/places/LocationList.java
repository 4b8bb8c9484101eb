package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;

/** The list of the locations of a centre, in the order of their tree. */
final class LocationList {
    static final Listing<LocationFilter, LocationInTree, String> LIST =
            Listing.<LocationFilter, LocationInTree, String>of(
                            "locations", "centres.locations", Places.sorted(LocationInTree::path))
                    .linkTo(LocationList::page)
                    .labels("location", LocationList::reference)
                    .purpose("centres.locations.purpose")
                    .empty("centres.locations.empty")
                    .flag("virtual", "centres.locations.virtual")
                    .shown("centres.name", LocationList::name)
                    .text(
                            "centres.location.code",
                            "#loc+code",
                            each -> each.location().code())
                    .fileText(
                            "centres.name.bg",
                            "#loc+name+i_bg",
                            each -> each.location().nameBg())
                    .fileText(
                            "centres.name.en",
                            "#loc+name+i_en",
                            each -> each.location().nameEn())
                    .words(
                            "centres.kind",
                            "#loc+type",
                            each -> each.location().kind(),
                            each -> Message.of(
                                    "centres.location.kind." + each.location().kind()))
                    .fileText("centres.location.within", "", LocationInTree::within)
                    .digits("centres.label", "", each -> each.location().id())
                    .chip(
                            "centres.active",
                            "#status",
                            each -> each.location().active() ? "OPEN" : "CLOSED",
                            each -> chip(each.location().active()));

    private LocationList() {}

    private static Optional<String> page(LocationInTree each) {
        return Optional.of("/locations/" + each.location().code())
                .filter(any -> each.location().kind().isReal());
    }

    private static Shown name(LocationInTree each) {
        return new Shown.Nested(
                each.depth(),
                new Shown.Name(each.location().nameBg(), each.location().nameEn()));
    }

    private static Optional<String> reference(LocationInTree each) {
        return Optional.of(each.location().address().toString())
                .filter(any ->
                        each.location().active() && each.location().kind().isReal());
    }

    private static Shown.Chip chip(boolean active) {
        return active
                ? new Shown.Chip("done", Message.of("centres.open"))
                : new Shown.Chip("neutral", Message.of("centres.closed"));
    }
}
