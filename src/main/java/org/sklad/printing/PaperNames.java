package org.sklad.printing;

import java.util.HashMap;
import java.util.Map;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentresFeature;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.i18n.Messages;

/** Finds the names of operators and places, which papers show in place of usernames and codes. */
record PaperNames(Database database, CentresFeature places, Messages messages) {
    Centre centre(CentreCode code) {
        return places.centres.get(code);
    }

    /** Reads the names before the paper is drawn. */
    NamesOnPaper of(LocationAddress... addresses) {
        Letterhead letterhead = messages.letterhead();
        return database.read(handle -> {
            Map<LocationAddress, Location> found = new HashMap<>();
            for (LocationAddress address : addresses) {
                places.locations.find(handle, address).ifPresent(each -> found.put(address, each));
            }
            return new NamesOnPaper(Colleagues.of(handle), found, letterhead);
        });
    }
}
