package org.sklad.platform.web;

import java.util.List;

/**
 * An area in the navigation: its address, the key of its label, its icon in {@code icons.svg}.
 *
 * @param beneath the lists of the area, shown while one of them is open; empty if the area is itself a list
 */
public record NavEntry(String href, String labelKey, String icon, List<NavEntry> beneath) {
    public NavEntry {
        beneath = List.copyOf(beneath);
    }

    public NavEntry(String href, String labelKey, String icon) {
        this(href, labelKey, icon, List.of());
    }

    /** Returns true on the area's own page, on pages below it, and on those of its lists. */
    public boolean holds(String path) {
        return beneath.isEmpty()
                ? path.equals(href) || path.startsWith(href + "/")
                : beneath.stream().anyMatch(each -> each.holds(path));
    }

    /** Returns true if the area itself is open, not one of its lists. */
    public boolean isAt(String path) {
        return beneath.isEmpty() && holds(path);
    }
}
