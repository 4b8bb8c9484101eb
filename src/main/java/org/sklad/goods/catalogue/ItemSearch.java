package org.sklad.goods.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The plan of a search, with the rarest word first.
 *
 * @param ranges the parameters of {@link WordSearch}
 */
public record ItemSearch(WordSearch by, Map<String, String> ranges) {
    /** Fewer matches are listed and sorted within some milliseconds. With more matches, the next one in any order is near. */
    private static final int MANY = 1_000;

    public ItemSearch {
        ranges = Map.copyOf(ranges);
    }

    /**
     * A range of words.
     *
     * @param words the number of item words in the range, counted up to {@link #MANY}
     */
    private record Common(ParsedSearch.Range range, long words) {}

    /** Lists the items that match the filter, in the caller's transaction. */
    static List<ItemRow> rows(Handle handle, ItemFilter filter, ItemOrder order, String after, int limit) {
        return of(handle, filter.words()).rows(handle.attach(ItemDao.class), filter, order, after, limit);
    }

    private List<ItemRow> rows(ItemDao dao, ItemFilter filter, ItemOrder order, String after, int limit) {
        return dao.list(
                order, ItemCondition.of(filter), by, filter.categoryText(), filter.styleText(), ranges, after, limit);
    }

    /** Plans the search. The codes are read in Latin letters only if no item has the words as typed. */
    public static ItemSearch of(Handle handle, String typed) {
        ParsedSearch sought = ParsedSearch.of(typed);
        if (!sought.any()) {
            return new ItemSearch(WordSearch.ANY, ParsedSearch.parameters(sought.asked()));
        }
        ItemDao dao = handle.attach(ItemDao.class);
        ItemSearch asTyped = of(dao, sought.asked());
        boolean inLatin = !sought.latin().isEmpty()
                && asTyped.rows(dao, ItemFilter.ALL, ItemOrder.SKU, "", 1).isEmpty();
        return inLatin ? of(dao, sought.latin()) : asTyped;
    }

    /** Counts how common each word is. */
    private static ItemSearch of(ItemDao dao, List<ParsedSearch.Range> asked) {
        List<Common> rarestFirst = asked.stream()
                .map(range -> new Common(range, dao.countWords(range.first(), range.last(), MANY)))
                .sorted(Comparator.comparingLong(Common::words))
                .toList();
        WordSearch by = rarestFirst.get(0).words() < MANY ? WordSearch.FEW : WordSearch.MANY;
        return new ItemSearch(
                by,
                ParsedSearch.parameters(rarestFirst.stream().map(Common::range).toList()));
    }
}
