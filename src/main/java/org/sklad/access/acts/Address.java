package org.sklad.access.acts;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with gaps, as in {@code /moves/{id}/lines/{line}/reversal}.
 *
 * @param template as the annotation {@code @Path} states it
 */
record Address(String template) {
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    /**
     * Returns the address of a thing.
     *
     * @throws java.util.NoSuchElementException if the address has more gaps than the thing has names
     */
    String of(Object thing) {
        Iterator<?> names = names(thing).iterator();
        return GAP.matcher(template)
                .replaceAll(gap -> Matcher.quoteReplacement(names.next().toString()));
    }

    private static List<?> names(Object thing) {
        if (thing instanceof LineOf line) {
            return List.of(line.id(), line.line());
        }
        return thing instanceof NamePair<?, ?> pair ? List.of(pair.first(), pair.second()) : List.of(thing);
    }
}
