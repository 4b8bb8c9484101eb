package org.sklad.demo;

import java.util.List;
import java.util.Optional;
import org.sklad.aid.handouts.NewLine;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;

/** Goods for one handout. */
record Basket(List<NewLine> lines, boolean hasMedicine) {
    static final Basket EMPTY = new Basket(List.of(), false);

    Basket {
        lines = List.copyOf(lines);
    }

    static NewLine line(Sku sku, long quantity, String prescription, String dose) {
        return NewLine.of(GoodsLine.of(sku, quantity), Optional.empty(), prescription, dose);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
