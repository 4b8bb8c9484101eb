package org.sklad.goods.openings;

import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.Listing;

/** The list of openings. */
final class OpeningList {
    static final Listing<CentreAndPeriod, Opening, PlaceInTime> LIST = Listing.<CentreAndPeriod, Opening>latest(
                    "openings", "receiving.openings")
            .link(Opening::id)
            .purpose("openings.openings.purpose")
            .empty("openings.openings.empty")
            .period()
            .time("openings.entered-at", "#date+recorded", Opening::recordedAt)
            .named("receiving.centre", "#loc+code", each -> each.centre())
            .whole("receiving.lines", "#indicator+lines+num", Opening::lines)
            .named("openings.operator", "#contact+name", each -> each.operator())
            .fileText("receiving.id", "#meta+id+uuid", each -> each.id().toString());

    private OpeningList() {}
}
