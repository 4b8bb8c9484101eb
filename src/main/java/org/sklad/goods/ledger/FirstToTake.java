package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * The place from which goods are taken first.
 *
 * @param quantity smallest units of that lot there
 * @param standing smallest units of the item in the centre's stores and shelves that may be handed out
 */
public record FirstToTake(Sku sku, LotCode lot, LocationCode location, long quantity, long standing) {
    /**
     * Returns the first place for each of these items, by earliest expiry; no entry for an item without stock. In the caller's transaction,
     * with one statement.
     *
     * @param today the date in the time zone of the centre
     */
    public static Map<Sku, FirstToTake> of(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today) {
        return skus.isEmpty()
                ? Map.of()
                : handle.attach(FirstToTakeDao.class).firstToTake(centre, skus, today).stream()
                        .collect(Collectors.toMap(FirstToTake::sku, Function.identity()));
    }
}
