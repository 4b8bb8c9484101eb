package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;

/**
 * A reservation for a need, as shown.
 *
 * @param quantity smallest units
 * @param fromAt the start of the reservation
 * @param endedAt absent if nobody ended it; its date may have passed nevertheless
 * @param releasedBy the operator who released it by hand
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
