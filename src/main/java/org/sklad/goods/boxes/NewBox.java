package org.sklad.goods.boxes;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * A box to be created.
 *
 * @param location its location within the centre
 * @param from box that is split to fill the new one; absent for loose goods
 * @param lines goods that go in; empty for an empty box
 */
public record NewBox(CentreCode centre, String location, Optional<BoxCode> from, List<GoodsLine> lines) {
    public NewBox {
        lines = List.copyOf(lines);
    }
}
