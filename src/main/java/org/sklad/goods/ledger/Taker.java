package org.sklad.goods.ledger;

import java.util.Optional;
import java.util.Set;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * The recipient of goods from stores. Goods reserved for this person may be taken.
 *
 * @param person absent for a recipient without needs
 * @param brought lots that came in with the same document, so nobody can have reserved them
 */
public record Taker(Optional<BeneficiaryId> person, Set<LotCode> brought) {
    static final Taker ANYBODY = new Taker(Optional.empty(), Set.of());

    public Taker {
        brought = Set.copyOf(brought);
    }
}
