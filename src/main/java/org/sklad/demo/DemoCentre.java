package org.sklad.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.places.RoomCode;

/**
 * A centre of the history.
 *
 * @param share percentage of all acts in this centre
 * @param present people who are present now
 */
record DemoCentre(
        CentreCode code,
        int share,
        CentreOperators crew,
        List<RoomCode> bedrooms,
        List<RoomCode> commonRooms,
        List<AssetCode> assets,
        Storeroom storeroom,
        List<Person> present) {
    static final String STORE = "STORE";

    static DemoCentre of(
            CentreCode code,
            int share,
            CentreOperators crew,
            List<RoomCode> bedrooms,
            List<RoomCode> commonRooms,
            List<AssetCode> assets) {
        return new DemoCentre(code, share, crew, bedrooms, commonRooms, assets, new Storeroom(), new ArrayList<>());
    }

    /** All rooms that can have faults. */
    List<RoomCode> rooms() {
        return Stream.concat(bedrooms.stream(), commonRooms.stream()).toList();
    }
}
