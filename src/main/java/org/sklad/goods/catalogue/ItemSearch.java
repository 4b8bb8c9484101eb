package org.sklad.goods.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How what was typed is searched for, the rarest of its words first.
 *
 * @param ranges as {@link WordSearch} binds them
 */
public record ItemSearch(WordSearch by, Map<String, String> ranges) {
    /** So many are listed and sorted within some milliseconds; where there are more, the next one in any order is near. */
    private static final int MANY = 1_000;

    public ItemSearch {
        ranges = Map.copyOf(ranges);
    }

    /**
     * A range of words.
     *
     * @param words how many words of items lie in it, counted up to {@link #MANY}
     */
    private record Common(SoughtWords.Range range, long words) {}

    /** Asks once for each typed word how common it is. */
    public static ItemSearch of(Handle handle, String typed) {
        SoughtWords sought = SoughtWords.of(typed);
        if (!sought.any()) {
            return new ItemSearch(WordSearch.ANY, sought.ranges());
        }
        ItemDao dao = handle.attach(ItemDao.class);
        List<Common> rarestFirst = sought.asked().stream()
                .map(range -> new Common(range, dao.countWords(range.first(), range.last(), MANY)))
                .sorted(Comparator.comparingLong(Common::words))
                .toList();
        WordSearch by = rarestFirst.get(0).words() < MANY ? WordSearch.FEW : WordSearch.MANY;
        return new ItemSearch(
                by,
                new SoughtWords(true, rarestFirst.stream().map(Common::range).toList()).ranges());
    }
}
