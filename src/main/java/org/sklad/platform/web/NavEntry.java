package org.sklad.platform.web;

/** A place of work in the navigation: where it is, the key of its word, its symbol in {@code icons.svg}. */
public record NavEntry(String href, String labelKey, String icon) {
    /** True on the place's own page and on those beneath it. */
    public boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
