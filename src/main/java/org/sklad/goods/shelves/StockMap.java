package org.sklad.goods.shelves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sklad.centres.places.LocationInTree;

/** The stores of a centre, each with what stands in it: shelves, bags, the quarantine. */
public record StockMap(List<Store> stores) {
    /** More than these are not counted. */
    static final int MOST_COUNTED = 100;

    public StockMap {
        stores = List.copyOf(stores);
    }

    /**
     * A location.
     *
     * @param balances of how many lots something stands there, each loose or in a box; {@value #MOST_COUNTED} stands for more too
     * @param quantity smallest units of the item that was asked for; 0 without one
     */
    public record Shelf(LocationInTree place, long balances, long quantity) {
        public boolean isEmpty() {
            return balances == 0;
        }

        public boolean isFullerThanCounted() {
            return balances >= MOST_COUNTED;
        }
    }

    /** A location that stands in no other, and those in it in the order of the tree. */
    public record Store(Shelf itself, List<Shelf> shelves) {
        public Store {
            shelves = List.copyOf(shelves);
        }
    }

    /**
     * What is in daily use first, the quarantine last.
     *
     * @param shelves in the order of the tree; those whose store is not among them are left out
     */
    static StockMap of(List<Shelf> shelves) {
        List<Store> stores = new ArrayList<>();
        for (int i = 0; i < shelves.size(); i++) {
            if (shelves.get(i).place().depth() == 0) {
                int end = i + 1;
                while (end < shelves.size() && shelves.get(end).place().depth() > 0) {
                    end++;
                }
                stores.add(new Store(shelves.get(i), shelves.subList(i + 1, end)));
            }
        }
        stores.sort(
                Comparator.comparing(each -> each.itself().place().location().kind()));
        return new StockMap(stores);
    }
}
