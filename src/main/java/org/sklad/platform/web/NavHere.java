package org.sklad.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * The navigation as one page shows it.
 *
 * @param current the entry to which the page belongs; empty for a page outside the navigation
 * @param beneath the pages beneath the current entry; empty if it is alone or a page of links
 * @param currentBeneath the one of them to which the page belongs
 */
record NavHere(
        List<NavEntry> entries, Optional<NavEntry> current, List<NavEntry> beneath, Optional<NavEntry> currentBeneath) {
    static NavHere at(String page, List<NavEntry> entries) {
        Optional<NavEntry> current = NavEntry.nearest(entries, page);
        List<NavEntry> beneath = current.filter(entry -> !entry.isContents())
                .map(NavEntry::beneath)
                .orElse(List.of());
        return new NavHere(entries, current, beneath, NavEntry.nearest(beneath, page));
    }
}
