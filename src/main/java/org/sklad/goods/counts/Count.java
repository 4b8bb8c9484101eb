package org.sklad.goods.counts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.Shown;

/**
 * A stock count in a centre. Exactly one of location, category and item defines its scope.
 *
 * @param location counts everything at this location and beneath it
 * @param category counts all items of this category
 * @param item counts this item only
 * @param blind whether counters do not see the balances
 * @param lastScan number of the latest scan; 0 before the first
 * @param closedBy operator who approved or discarded it
 */
public record Count(
        UUID id,
        CentreCode centre,
        Optional<LocationCode> location,
        Optional<Category> category,
        Optional<Sku> item,
        boolean blind,
        CountState state,
        int lastScan,
        Username operator,
        Instant openedAt,
        Optional<Username> closedBy,
        Optional<Instant> closedAt)
        implements InTime {

    /** Returns the location, the category or the item that is counted. */
    Shown scope() {
        return location.<Shown>map(each -> new Shown.Named(new LocationAddress(centre, each)))
                .or(() -> category.map(each -> new Shown.Words(CatalogueWords.of(each))))
                .or(() -> item.map(each -> new Shown.Text(each.value())))
                .orElseThrow();
    }

    /** Returns true while people count. */
    public boolean isOpen() {
        return state == CountState.OPEN;
    }

    /** Returns true while a manager can still approve or discard it. */
    public boolean isUndecided() {
        return state == CountState.OPEN || state == CountState.COUNTED;
    }

    /** Returns false for everybody while a blind count runs, because a reader of the balances may be the next counter. */
    public boolean showsBooks() {
        return !(blind && isOpen());
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(openedAt, id);
    }
}
