package org.sklad.goods.boxes;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * A box to be made.
 *
 * @param location where it is to stand, within the centre
 * @param from the box that is split: what goes into the new one comes out of it; absent for loose goods
 * @param lines what goes into it; none for an empty box
 */
public record NewBox(CentreCode centre, String location, Optional<BoxCode> from, List<GoodsLine> lines) {
    public NewBox {
        lines = List.copyOf(lines);
    }
}
