package org.sklad.repairs.orders;

import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.LotCode;

/**
 * A lot of spare parts in a repair.
 *
 * @param quantity quantity in the repair now
 */
public record UsedPart(Item item, LotCode lot, String number, long quantity, List<PartUse> uses) {
    public UsedPart {
        uses = List.copyOf(uses);
    }
}
