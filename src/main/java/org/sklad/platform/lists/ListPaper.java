package org.sklad.platform.lists;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list on paper: the columns of its page, with all rows that the filter leaves.
 *
 * @param name of the file, without extension
 * @param title key of the heading
 * @param zone whose clock the times are shown by
 * @param heads keys of the headings
 * @param chips what narrows the list
 * @param ranges where the rows come from
 */
public record ListPaper<R>(
        String name,
        String title,
        ZoneId zone,
        List<String> heads,
        List<ListPage.Chip> chips,
        Function<R, List<Shown>> cells,
        Ranges<R> ranges) {
    public ListPaper {
        heads = List.copyOf(heads);
        chips = List.copyOf(chips);
    }

    /** Rows in order, a range at a time. */
    @FunctionalInterface
    public interface Ranges<R> {
        /** The rows after this one, or from the beginning. None at the end. */
        List<R> after(Optional<R> last);
    }
}
