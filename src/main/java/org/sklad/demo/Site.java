package org.sklad.demo;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.CentreCode;
import org.sklad.centres.AssetCode;
import org.sklad.centres.RoomCode;

/**
 * A centre in which the history happens.
 *
 * @param share of a hundred, how much of everything happens here
 * @param present who is here now
 */
record Site(
        CentreCode code,
        int share,
        Crew crew,
        List<RoomCode> rooms,
        List<AssetCode> assets,
        Storeroom storeroom,
        List<Person> present) {
    static Site of(CentreCode code, int share, Crew crew, List<RoomCode> rooms, List<AssetCode> assets) {
        return new Site(code, share, crew, rooms, assets, new Storeroom(), new ArrayList<>());
    }
}
