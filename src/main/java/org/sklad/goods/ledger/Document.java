package org.sklad.goods.ledger;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/**
 * The document that posts movements.
 *
 * @param id as the client made it; its movements are found by it
 * @param by who recorded it; a refusal names other places only where this operator may look
 * @param occurredAt when the goods moved
 * @param recordedAt when it came here, taken before the transaction
 */
public record Document(UUID id, Operator by, Instant occurredAt, Instant recordedAt) {
    public static Document now(UUID id, Operator by, Instant now) {
        return new Document(id, by, now, now);
    }
}
