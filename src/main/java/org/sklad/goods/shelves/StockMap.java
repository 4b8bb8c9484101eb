package org.sklad.goods.shelves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sklad.centres.places.LocationInTree;

/** The stores of a centre, each with the locations in it: shelves, bags, quarantine. */
public record StockMap(List<Store> stores) {
    /** The maximum number of balances counted per location. */
    static final int MOST_COUNTED = 100;

    public StockMap {
        stores = List.copyOf(stores);
    }

    /**
     * A location.
     *
     * @param balances the number of lots in it, each loose or in a box; {@value #MOST_COUNTED} also means more
     * @param quantity smallest units of the requested item; 0 without one
     */
    public record Shelf(LocationInTree place, long balances, long quantity) {
        public boolean isEmpty() {
            return balances == 0;
        }

        public boolean isFullerThanCounted() {
            return balances >= MOST_COUNTED;
        }
    }

    /** A location at the top of the tree, and the locations in it in tree order. */
    public record Store(Shelf itself, List<Shelf> shelves) {
        public Store {
            shelves = List.copyOf(shelves);
        }
    }

    /**
     * Sorts stores in daily use first, quarantine last.
     *
     * @param shelves in tree order; leaves out locations whose store is not included
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
