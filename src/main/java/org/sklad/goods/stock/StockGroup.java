package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.List;
import org.sklad.goods.catalogue.Item;

/** The sizes of a style that a list shows together, including sizes out of stock; or an item without a style. */
public record StockGroup(List<SizeStock> sizes) {
    public StockGroup {
        sizes = List.copyOf(sizes);
    }

    public Item first() {
        return sizes.get(0).item();
    }

    public long quantity() {
        return sizes.stream().mapToLong(SizeStock::quantity).sum();
    }

    /** Returns the position where the list continues. */
    String place() {
        return sizes.get(sizes.size() - 1).stock().place();
    }

    /**
     * Groups the rows of a page by style. A style that may have more rows begins the next page.
     *
     * @param rows at least one row more than the page holds, unless the list ends
     * @param most rows that a page holds
     */
    static List<StockGroup> page(List<SizeStock> rows, int most) {
        if (rows.size() <= most) {
            return of(rows);
        }
        List<StockGroup> groups = of(rows);
        return groups.size() > 1 ? groups.subList(0, groups.size() - 1) : of(rows.subList(0, most));
    }

    /** Groups the rows in their order, in which the sizes of a style are together. */
    private static List<StockGroup> of(List<SizeStock> rows) {
        List<StockGroup> groups = new ArrayList<>();
        List<SizeStock> together = new ArrayList<>();
        for (SizeStock row : rows) {
            if (!together.isEmpty() && !areOne(together.get(0).item(), row.item())) {
                groups.add(new StockGroup(together));
                together.clear();
            }
            together.add(row);
        }
        if (!together.isEmpty()) {
            groups.add(new StockGroup(together));
        }
        return groups;
    }

    private static boolean areOne(Item first, Item next) {
        return first.facts().style().isPresent()
                && first.facts().style().equals(next.facts().style())
                && first.facts().name().equals(next.facts().name());
    }
}
