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
 * Where goods are to be taken first.
 *
 * @param quantity smallest units of that lot there
 * @param standing of all that may be given out of the centre's stores and shelves
 */
public record FirstToTake(Sku sku, LotCode lot, LocationCode location, long quantity, long standing) {
    /**
     * Where each of these items is to be taken first, what expires first before all else; nowhere for what is not there. In the
     * caller's transaction, by one statement.
     *
     * @param today the date in the zone of the centre
     */
    public static Map<Sku, FirstToTake> of(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today) {
        return skus.isEmpty()
                ? Map.of()
                : handle.attach(FirstToTakeDao.class).firstToTake(centre, skus, today).stream()
                        .collect(Collectors.toMap(FirstToTake::sku, Function.identity()));
    }
}
