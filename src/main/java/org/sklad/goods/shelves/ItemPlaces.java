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
 * Locations of single items in a scan mode. An item that was put somewhere continues to go there; all other goods go to the location of the
 * page. The page keeps the locations between entries, as text.
 *
 * @param places at most {@link #MOST}, the latest last
 */
public record ItemPlaces(Map<Sku, LocationCode> places) {
    /** The pattern of the text that a page sends. */
    public static final String PATTERN =
            "(" + Sku.PATTERN + "~" + LocationCode.PATTERN + "(!" + Sku.PATTERN + "~" + LocationCode.PATTERN + ")*)?";

    /** The maximum length of the text that a page sends: the limit of items with the longest names. */
    public static final int MOST_CHARACTERS = 1_000;

    public static final ItemPlaces NONE = new ItemPlaces(Map.of());

    /** The number of items that one person shelves in turn. */
    private static final int MOST = 12;

    public ItemPlaces {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** Parses the text that a page sends; {@link #NONE} if it is invalid. */
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

    /** Adds an item; drops the oldest one if there are too many. */
    public ItemPlaces with(Sku item, LocationCode location) {
        Map<Sku, LocationCode> more = new LinkedHashMap<>(places);
        more.remove(item);
        more.put(item, location);
        List<Sku> items = new ArrayList<>(more.keySet());
        items.subList(0, Math.max(0, items.size() - MOST)).forEach(more::remove);
        return new ItemPlaces(more);
    }

    /** Returns the location of an item. */
    public String of(Sku item, String otherwise) {
        LocationCode own = places.get(item);
        return own == null ? otherwise : own.value();
    }

    /** True if the item has a location of its own. */
    public boolean has(Sku item) {
        return places.containsKey(item);
    }

    /** Returns the text that the page keeps. An address takes its characters without encoding. */
    public String text() {
        StringBuilder text = new StringBuilder();
        places.forEach((item, location) -> text.append(text.isEmpty() ? "" : "!")
                .append(item.value())
                .append('~')
                .append(location.value()));
        return text.toString();
    }
}
