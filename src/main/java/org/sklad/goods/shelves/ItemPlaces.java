package org.sklad.goods.shelves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;

/**
 * Locations of single items in a scan mode: an item that was put somewhere goes on going there, and all other goods go where the page
 * says. The page keeps them from one entry to the next, as text.
 *
 * @param places at most {@link #MOST} of them, the latest last
 */
public record ItemPlaces(Map<Sku, LocationCode> places) {
    /** Pattern of the text that a page sends. */
    public static final String PATTERN =
            "(" + Sku.PATTERN + "~" + LocationCode.PATTERN + "(!" + Sku.PATTERN + "~" + LocationCode.PATTERN + ")*)?";

    /** Longest text that a page sends: so many items with the longest names. */
    public static final int MOST_CHARACTERS = 1_000;

    public static final ItemPlaces NONE = new ItemPlaces(Map.of());

    /** As many items as one person puts on their shelves by turns. */
    private static final int MOST = 12;

    public ItemPlaces {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** Reads what a page sends; none where it is no such text. */
    public static ItemPlaces parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_CHARACTERS || !text.matches(PATTERN)) {
            return NONE;
        }
        Map<Sku, LocationCode> read = new LinkedHashMap<>();
        for (String each : text.split("!", -1)) {
            int end = each.indexOf('~');
            read.put(new Sku(each.substring(0, end)), new LocationCode(each.substring(end + 1)));
        }
        return new ItemPlaces(read);
    }

    /** The same with one item more; the oldest is left out where there are too many. */
    public ItemPlaces with(Sku item, LocationCode location) {
        Map<Sku, LocationCode> more = new LinkedHashMap<>(places);
        more.remove(item);
        more.put(item, location);
        List<Sku> items = new ArrayList<>(more.keySet());
        items.subList(0, Math.max(0, items.size() - MOST)).forEach(more::remove);
        return new ItemPlaces(more);
    }

    /** Where an item goes. */
    public String of(Sku item, String otherwise) {
        LocationCode own = places.get(item);
        return own == null ? otherwise : own.value();
    }

    /** True where the item goes to a location of its own. */
    public boolean has(Sku item) {
        return places.containsKey(item);
    }

    /** As the page keeps it; of characters that an address takes as they are. */
    public String text() {
        StringBuilder text = new StringBuilder();
        places.forEach((item, location) -> text.append(text.isEmpty() ? "" : "!")
                .append(item.value())
                .append('~')
                .append(location.value()));
        return text.toString();
    }
}
