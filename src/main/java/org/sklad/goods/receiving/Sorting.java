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
 * @param location where they stood
 * @param quantity how much was taken, in smallest units: of a sack in kilograms, grams
 * @param restriction of the lot, which what is found has too
 * @param reversal the act that took all of it back
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
    /** True while what is found can be added. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Whose goods these are, and so what is found among them. */
    Origin origin() {
        return new Origin(donor, fundingSource, restriction);
    }
}
