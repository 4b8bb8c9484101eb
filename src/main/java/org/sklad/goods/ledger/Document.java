package org.sklad.goods.ledger;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/**
 * The document that posts movements.
 *
 * @param id the id from the client; its movements refer to it
 * @param by the operator; a refusal names other places only where this operator has access
 * @param occurredAt when the goods moved
 * @param recordedAt when the document arrived, taken before the transaction
 */
public record Document(UUID id, Operator by, Instant occurredAt, Instant recordedAt) {
    public static Document now(UUID id, Operator by, Instant now) {
        return new Document(id, by, now, now);
    }
}
