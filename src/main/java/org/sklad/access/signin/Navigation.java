package org.sklad.access.signin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.platform.web.NavEntry;

/** The places of work in the order of the layout, each with the roles that may use it; put together where all is wired. */
public record Navigation(List<Place> places) {
    /**
     * A place of work and who finds it in the navigation.
     *
     * @param beneath the lists of which it is made; it leads to the first that the operator may use, and who may use one alone finds
     *     that in its stead
     */
    public record Place(NavEntry entry, Set<Role> roles, List<Place> beneath) {
        public Place {
            beneath = List.copyOf(beneath);
        }

        public Place(NavEntry entry, Set<Role> roles) {
            this(entry, roles, List.of());
        }

        private Stream<NavEntry> entryFor(Roles held) {
            if (beneath.isEmpty()) {
                return roles.stream().anyMatch(held::has) ? Stream.of(entry) : Stream.empty();
            }
            List<NavEntry> lists =
                    beneath.stream().flatMap(each -> each.entryFor(held)).toList();
            if (lists.size() < 2) {
                return lists.stream();
            }
            return Stream.of(new NavEntry(lists.get(0).href(), entry.labelKey(), entry.icon(), lists));
        }
    }

    public Navigation {
        places = List.copyOf(places);
    }

    List<NavEntry> entriesFor(Roles roles) {
        return places.stream().flatMap(place -> place.entryFor(roles)).toList();
    }

    /** Where the operator's work begins: the first place they may use, or their own account. */
    public String start(Roles roles) {
        return entriesFor(roles).stream().findFirst().map(NavEntry::href).orElse("/account");
    }
}
