package org.sklad.access.signin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.platform.web.NavEntry;

/** The navigation of each role: its verbs, in the order in which the role needs them. Composed at wiring time. */
public final class Navigation {
    private final List<Work> works;

    /** What was composed for each set of roles, because every page shows it. */
    private final Map<Set<Role>, List<NavEntry>> composed = new ConcurrentHashMap<>();

    /** The verbs of a role. The first is its start page. */
    public record Work(Role role, List<Place> verbs) {
        public Work {
            verbs = List.copyOf(verbs);
        }
    }

    /**
     * A page of the navigation.
     *
     * @param roles that may open a page beneath a verb
     * @param beneath the pages of a verb, or the groups of a page of links
     */
    public record Place(NavEntry entry, Set<Role> roles, List<Place> beneath) {
        public Place {
            beneath = List.copyOf(beneath);
        }

        private String path() {
            return entry.path();
        }

        private boolean isContents() {
            return beneath.stream().anyMatch(each -> !each.beneath.isEmpty());
        }

        private boolean opensFor(Set<Role> held) {
            return !Collections.disjoint(roles, held);
        }

        /** Returns the groups of links that the operator may open, without the empty ones. */
        private List<NavEntry> groups(Set<Role> held) {
            return beneath.stream()
                    .map(group -> group.entry.over(group.pages(held, Set.of())))
                    .filter(group -> !group.beneath().isEmpty())
                    .toList();
        }

        private List<NavEntry> pages(Set<Role> held, Set<String> elsewhere) {
            return beneath.stream()
                    .filter(page -> page.opensFor(held) && !elsewhere.contains(page.path()))
                    .map(Place::entry)
                    .toList();
        }
    }

    public Navigation(List<Work> works) {
        this.works = List.copyOf(works);
    }

    /**
     * Returns the navigation of an operator. A page that is a verb, or is beneath an earlier verb, is not repeated beneath
     * another verb.
     */
    public List<NavEntry> entriesFor(Roles roles) {
        return composed.computeIfAbsent(roles.kinds(), this::compose);
    }

    private List<NavEntry> compose(Set<Role> roles) {
        List<Place> verbs = verbs(roles);
        Set<String> shown = verbs.stream().map(Place::path).collect(Collectors.toCollection(HashSet::new));
        List<NavEntry> entries = new ArrayList<>();
        for (Place verb : verbs) {
            if (verb.isContents()) {
                entries.add(verb.entry.over(verb.groups(roles)));
                continue;
            }
            List<NavEntry> pages = verb.pages(roles, shown);
            pages.forEach(each -> shown.add(each.path()));
            entries.add(pages.isEmpty() ? verb.entry : verb.entry.over(own(verb.entry, pages)));
        }
        return List.copyOf(entries);
    }

    /** The page of the verb itself comes first. */
    private static List<NavEntry> own(NavEntry verb, List<NavEntry> pages) {
        return Stream.concat(Stream.of(verb.asPage()), pages.stream()).toList();
    }

    /**
     * Joins the verbs of all roles. A verb that an earlier role does not have follows its predecessor in its own role; the first
     * verb of a role follows the start page.
     */
    private List<Place> verbs(Set<Role> held) {
        List<Place> joined = new ArrayList<>();
        for (Work work : works) {
            if (held.contains(work.role)) {
                join(work.verbs, joined);
            }
        }
        return joined;
    }

    private static void join(List<Place> verbs, List<Place> joined) {
        int before = 0;
        for (Place verb : verbs) {
            int present = joined.stream().map(Place::path).toList().indexOf(verb.path());
            if (present < 0) {
                present = Math.min(before + 1, joined.size());
                joined.add(present, verb);
            } else if (verb.entry.href().length()
                    < joined.get(present).entry.href().length()) {
                joined.set(present, verb);
            }
            before = present;
        }
    }

    /** Returns the operator's start page: the first entry they may use, or their own account. */
    public String start(Roles roles) {
        return entriesFor(roles).stream().findFirst().map(NavEntry::href).orElse("/account");
    }
}
