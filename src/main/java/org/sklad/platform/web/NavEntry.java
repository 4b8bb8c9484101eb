package org.sklad.platform.web;

import java.util.List;

/**
 * A place of work in the navigation: where it is, the key of its word, its symbol in {@code icons.svg}.
 *
 * @param beneath the lists of which it is made, shown while one of them is open; none where it is one itself
 */
public record NavEntry(String href, String labelKey, String icon, List<NavEntry> beneath) {
    public NavEntry {
        beneath = List.copyOf(beneath);
    }

    public NavEntry(String href, String labelKey, String icon) {
        this(href, labelKey, icon, List.of());
    }

    /** True on the place's own page, on those beneath it, and on those of its lists. */
    public boolean holds(String path) {
        return beneath.isEmpty()
                ? path.equals(href) || path.startsWith(href + "/")
                : beneath.stream().anyMatch(each -> each.holds(path));
    }

    /** True where it is what is open, and not one of its lists. */
    public boolean isAt(String path) {
        return beneath.isEmpty() && holds(path);
    }
}
