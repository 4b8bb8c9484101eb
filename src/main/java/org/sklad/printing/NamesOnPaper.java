package org.sklad.printing;

import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Letterhead;

/** The names that one paper shows. */
record NamesOnPaper(Colleagues colleagues, Map<LocationAddress, Location> locations, Letterhead letterhead) {
    NamesOnPaper {
        locations = Map.copyOf(locations);
    }

    /** Returns the name of an operator. */
    String operator(Username username) {
        return colleagues.nameOf(username);
    }

    /** Returns the name of a location, without its centre. */
    String location(LocationAddress address, Language language) {
        return Optional.ofNullable(locations.get(address))
                .map(each -> each.name(language))
                .orElse(address.location().value());
    }
}
