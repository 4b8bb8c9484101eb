package org.sklad.access;

import java.util.List;
import java.util.Set;
import org.sklad.platform.web.NavEntry;

/** The places of work in the order of the layout, each with the roles that may use it; put together where all is wired. */
public record Navigation(List<Place> places) {
    /** A place of work and who finds it in the navigation. */
    public record Place(NavEntry entry, Set<Role> roles) {}

    public Navigation {
        places = List.copyOf(places);
    }

    List<NavEntry> entriesFor(Roles roles) {
        return places.stream()
                .filter(place -> place.roles().stream().anyMatch(roles::has))
                .map(Place::entry)
                .toList();
    }

    /** Where the operator's work begins: the first place they may use, or their own account. */
    public String start(Roles roles) {
        return entriesFor(roles).stream().findFirst().map(NavEntry::href).orElse("/account");
    }
}
