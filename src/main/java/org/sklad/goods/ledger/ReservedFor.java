package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;

/**
 * What was kept for a need, as it is told.
 *
 * @param quantity smallest units
 * @param fromAt when that began
 * @param endedAt absent where nobody ended it; it may be past its day all the same
 * @param releasedBy who let go of it by hand
 */
public record ReservedFor(
        UUID id,
        CentreCode centre,
        Sku item,
        long quantity,
        LocalDate untilOn,
        Username operator,
        Instant fromAt,
        Optional<Instant> endedAt,
        Optional<Username> releasedBy) {}
