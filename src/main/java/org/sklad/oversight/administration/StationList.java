package org.sklad.oversight.administration;

import org.sklad.access.signin.OpenStation;
import org.sklad.access.signin.OpenStations;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of open shared stations. */
final class StationList {
    static final Listing<OpenStations.Filter, OpenStation, PlaceInTime> LIST =
            Listing.<OpenStations.Filter, OpenStation>latest("stations", "administration.stations")
                    .path(StationActs.SETTINGS)
                    .link(OpenStation::id)
                    .purpose("administration.stations.purpose")
                    .empty("administration.stations.empty")
                    .column(
                            Column.text("administration.station.name", "#meta+name", OpenStation::name),
                            StationList::name)
                    .named("administration.station.centre", "#loc+code", OpenStation::centre)
                    .named("administration.station.opened-by", "#contact+code", OpenStation::openedBy)
                    .time("administration.station.opened-at", "#date+start", OpenStation::openedAt)
                    .time("administration.station.used-at", "#date+used", OpenStation::usedAt)
                    .fileText("administration.station.id", "#meta+id", OpenStation::id);

    private StationList() {}

    private static Shown name(OpenStation station) {
        return station.name().isEmpty()
                ? new Shown.Words(Message.of("administration.station.nameless"))
                : new Shown.Prose(station.name());
    }
}
