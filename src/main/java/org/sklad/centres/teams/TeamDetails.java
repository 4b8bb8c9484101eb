package org.sklad.centres.teams;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;

/**
 * The editable properties of a {@link Team}.
 *
 * @param bag the code of a bag of the same centre
 */
public record TeamDetails(String nameBg, String nameEn, LocationCode bag, List<Username> members, boolean active) {
    public TeamDetails {
        members = members.stream().distinct().sorted().toList();
    }
}
