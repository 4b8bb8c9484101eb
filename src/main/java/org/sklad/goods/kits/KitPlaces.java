package org.sklad.goods.kits;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;

/** Locations for assembling kits and taking them apart, for the pages. */
public final class KitPlaces {
    private static final int KITS = 200;

    private final Kits kits;
    private final Locations locations;

    KitPlaces(Kits kits, Locations locations) {
        this.kits = kits;
        this.locations = locations;
    }

    /** Returns the centre of the page; refuses an operator who may not assemble kits there. */
    Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Assemblies.MAY_ASSEMBLE);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Assemblies.MAY_ASSEMBLE));
    }

    /** Lists the open real locations of the centre. */
    OpenLocations open(Centre centre, Operator operator) {
        return locations.open(centre.code(), LocationKind.REAL, operator);
    }

    /** Lists the possible number of each kit at the typed location, or in the whole centre if there is no such location. */
    List<KitStock> possible(Centre centre, String typed, Operator operator) {
        Optional<LocationCode> within = code(centre, typed);
        return kits.list(centre.code(), within, "", KITS, operator);
    }

    /** Parses the code of an existing location of the centre; empty for anything else. */
    Optional<LocationCode> code(Centre centre, String typed) {
        return LocationAddress.find(typed, centre.code())
                .filter(address -> address.centre().equals(centre.code()))
                .map(LocationAddress::location)
                .filter(code -> kits.isLocation(centre.code(), code));
    }
}
