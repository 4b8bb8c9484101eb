package org.sklad.access.signin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.platform.web.NavEntry;

/** The navigation entries in layout order, each with the roles that may use it. They are composed at wiring time. */
public record Navigation(List<Place> places) {
    /**
     * A navigation entry and the roles that see it.
     *
     * @param beneath the sub-lists of the entry. The entry leads to the first one that the operator may use. An operator with
     *     only one sees that sub-list in place of the entry.
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

    /** Returns the operator's start page: the first entry they may use, or their own account. */
    public String start(Roles roles) {
        return entriesFor(roles).stream().findFirst().map(NavEntry::href).orElse("/account");
    }
}
