package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.assets.AssetFilter;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationInTree;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.Rooms;
import org.sklad.goods.catalogue.ParsedSearch;

/** Finds shelves, rooms and equipment by code and name. */
record PlaceFinder(Locations locations, Rooms rooms, Assets assets) implements Finder {
    /** No centre has more of a kind. */
    private static final int READ = 2_000;

    @Override
    public String group() {
        return "places";
    }

    @Override
    public boolean covers(Centre centre, Operator by) {
        return by.roles().hasAt(centre.code(), Role.values());
    }

    @Override
    public List<Hit> find(String text, ParsedSearch words, Centre centre, Operator by) {
        Stream<Hit> shelves = locations.list(centre.code(), false, "", READ, by).stream()
                .map(LocationInTree::location)
                .filter(each -> each.active() && words.match(each.code() + " " + each.nameBg() + " " + each.nameEn()))
                .limit(MOST)
                .map(each -> shelf(each, by));
        Stream<Hit> numbered = rooms.list(centre.code(), new ActiveFilter(true), "", READ, by).stream()
                .filter(each -> words.match(each.code() + " " + each.nameBg() + " " + each.nameEn()))
                .limit(MOST)
                .map(each -> room(each, by));
        Stream<Hit> equipment = assets.list(centre.code(), new AssetFilter(null, null, true), "", READ, by).stream()
                .map(AssetInRoom::asset)
                .filter(each -> words.match(each.code() + " " + each.nameBg() + " " + each.nameEn()))
                .limit(MOST)
                .map(each -> Hit.of(
                        "asset",
                        each.name(by.language()),
                        Optional.of(Hit.plain(each.code().value())),
                        "/centres/" + each.centre() + "/assets/" + each.code()));
        return Stream.of(shelves, numbered, equipment).flatMap(each -> each).toList();
    }

    private static Hit shelf(Location shelf, Operator by) {
        return Hit.of(
                "location",
                shelf.called(by.language()),
                Optional.empty(),
                "/centres/" + shelf.centre() + "/locations/" + shelf.code());
    }

    private static Hit room(Room room, Operator by) {
        return Hit.of(
                "room",
                room.code().value(),
                Optional.of(Hit.plain(room.name(by.language()))),
                "/centres/" + room.centre() + "/rooms/" + room.code());
    }
}
