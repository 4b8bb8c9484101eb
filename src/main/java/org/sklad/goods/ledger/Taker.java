package org.sklad.goods.ledger;

import java.util.Optional;
import java.util.Set;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * Who takes goods out of stores: they may have what is kept for them.
 *
 * @param person absent for all who need nothing themselves
 * @param brought lots that came in with the same document, and never were anybody's to keep
 */
public record Taker(Optional<BeneficiaryId> person, Set<LotCode> brought) {
    static final Taker ANYBODY = new Taker(Optional.empty(), Set.of());

    public Taker {
        brought = Set.copyOf(brought);
    }
}
