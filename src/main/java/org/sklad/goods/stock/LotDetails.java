package org.sklad.goods.stock;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.Source;
import org.sklad.goods.ledger.LotChange;
import org.sklad.goods.lots.Lot;

/**
 * A lot with what its card shows of it.
 *
 * @param donor absent where none is known
 * @param fundingSource absent where none is known
 * @param changes of its status, the latest first
 */
public record LotDetails(
        Lot lot,
        Item item,
        Optional<Source> donor,
        Optional<Source> fundingSource,
        List<Restriction> restrictions,
        List<LotChange> changes) {
    public LotDetails {
        restrictions = List.copyOf(restrictions);
        changes = List.copyOf(changes);
    }
}
