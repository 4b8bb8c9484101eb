package org.sklad.goods.counts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A count of what stands in a centre. What is counted is named in exactly one way.
 *
 * @param location what stands there and beneath it
 * @param category all items of it
 * @param item alone
 * @param blind whether the counters are not to know what stands in the books
 * @param lastScan the number of the latest scan; 0 while nothing was counted
 * @param closedBy who approved or discarded it
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

    /** True while people count. */
    public boolean isOpen() {
        return state == CountState.OPEN;
    }

    /** True while a manager may still approve or discard it. */
    public boolean isUndecided() {
        return state == CountState.OPEN || state == CountState.COUNTED;
    }

    /** False while a blind count runs, for everybody: who sees what is expected may be the next to count. */
    public boolean showsBooks() {
        return !(blind && isOpen());
    }

    /** Where it stands in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(openedAt, id);
    }
}
