package org.sklad.platform.web;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the navigation: its address, the key of its label, its icon in {@code icons.svg}.
 *
 * @param ownKey the key of its label among the pages beneath it, where it comes first
 * @param rare true if the bottom bar of a phone leaves it out even where it is one of the first verbs
 * @param also further addresses whose pages belong to the entry
 * @param beneath the pages of the entry, or, if the entry is a page of links, its groups
 */
public record NavEntry(
        String href,
        String labelKey,
        String ownKey,
        String icon,
        boolean rare,
        List<String> also,
        List<NavEntry> beneath) {
    private static final CharMatcher FILTER = CharMatcher.anyOf("?#");

    public NavEntry {
        also = List.copyOf(also);
        beneath = List.copyOf(beneath);
    }

    public NavEntry(String href, String labelKey, String icon) {
        this(href, labelKey, labelKey, icon, false, List.of(), List.of());
    }

    /** Returns a copy that is also marked as current at these addresses. */
    public NavEntry with(String... addresses) {
        return new NavEntry(href, labelKey, ownKey, icon, rare, List.of(addresses), beneath);
    }

    /** Returns a copy with another label among the pages beneath it. */
    public NavEntry called(String key) {
        return new NavEntry(href, labelKey, key, icon, rare, also, beneath);
    }

    /** Returns the entry as the first of the pages beneath it. */
    public NavEntry asPage() {
        return new NavEntry(href, ownKey, ownKey, icon, rare, also, beneath);
    }

    /** Returns a copy that is under "More" on phones. */
    public NavEntry behindMore() {
        return new NavEntry(href, labelKey, ownKey, icon, true, also, beneath);
    }

    /** Returns a copy with other pages beneath. */
    public NavEntry over(List<NavEntry> pages) {
        return new NavEntry(href, labelKey, ownKey, icon, rare, also, pages);
    }

    /** Returns the address without its filter. */
    public String path() {
        int end = FILTER.indexIn(href);
        return end < 0 ? href : href.substring(0, end);
    }

    /** Returns true if the entry is a page of links in groups. */
    public boolean isContents() {
        return beneath.stream().anyMatch(each -> !each.beneath.isEmpty());
    }

    /** Finds the entry to which a page belongs: the one with the longest address that the page's address begins with. */
    public static Optional<NavEntry> nearest(List<NavEntry> entries, String page) {
        return entries.stream()
                .filter(each -> each.fit(page) > 0)
                .reduce((one, other) -> other.fit(page) > one.fit(page) ? other : one);
    }

    /**
     * Returns how well a page's address fits: the length of the longest address that it begins with. An entry's own address fits
     * better than a further one of the same length.
     */
    private int fit(String page) {
        String own = path();
        int best = begins(own, page) ? 2 * own.length() + 1 : 0;
        for (String further : also) {
            best = Math.max(best, begins(further, page) ? 2 * further.length() : 0);
        }
        for (NavEntry below : beneath) {
            best = Math.max(best, below.fit(page));
        }
        return best;
    }

    private static boolean begins(String prefix, String page) {
        return !prefix.isEmpty()
                && page.startsWith(prefix)
                && (page.length() == prefix.length() || page.charAt(prefix.length()) == '/');
    }
}
