package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;

/**
 * Unsorted goods of a consignment that were taken out of stock to be sorted (domain, "Sorting").
 *
 * @param location former location of the goods
 * @param quantity quantity taken, in smallest units: grams for a sack weighed in kilograms
 * @param restriction restriction of the lot, which also applies to the goods found in it
 * @param reversal id of the act that reversed the sorting
 */
public record Sorting(
        UUID id,
        UUID consignment,
        CentreCode centre,
        LocationId location,
        LocationCode locationCode,
        BoxCode box,
        Sku sku,
        LotCode lot,
        SourceCode donor,
        SourceCode fundingSource,
        String restriction,
        long quantity,
        Username operator,
        Instant begunAt,
        Optional<UUID> reversal,
        String reversalReason) {
    /** True while goods found in it can be added. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Origin of the goods, and so of everything found among them. */
    Origin origin() {
        return new Origin(donor, fundingSource, restriction);
    }
}
