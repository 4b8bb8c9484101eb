package org.sklad.goods.stock;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.Source;
import org.sklad.goods.ledger.LotChange;
import org.sklad.goods.lots.Lot;

/**
 * A lot with the contents of its card.
 *
 * @param donor absent if unknown
 * @param fundingSource absent if unknown
 * @param changes the changes of its status, latest first
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
