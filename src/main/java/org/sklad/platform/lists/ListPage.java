package org.sklad.platform.lists;

import java.util.List;
import java.util.Optional;
import org.sklad.platform.web.FormState;

/**
 * One page of a list, ready for its template.
 *
 * @param path of the page
 * @param title key of the heading
 * @param purpose key of the sentence beneath it
 * @param empty key of the sentence that takes the place of the table when there are no rows
 * @param actions what can be begun here, the first as a button
 * @param heads keys of the headings
 * @param fields of the filter; none for a list that cannot be narrowed
 * @param chips what narrows the list now
 * @param next address of the next page
 * @param exports address of the same rows in the API
 */
public record ListPage(
        String path,
        String title,
        String purpose,
        String empty,
        List<Action> actions,
        List<String> heads,
        List<Row> rows,
        List<ListField> fields,
        FormState entered,
        List<Chip> chips,
        Optional<String> next,
        String exports) {
    /** The template of every list. */
    public static final String TEMPLATE = "platform/list.jte";

    public ListPage {
        actions = List.copyOf(actions);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        chips = List.copyOf(chips);
    }

    /** Something that can be begun from the list. */
    public record Action(String href, String textKey) {}

    /** A row, and the address of what it is about. */
    public record Row(String href, List<Shown> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A restriction of the list.
     *
     * @param label key of its name
     * @param value in words or as typed
     * @param without address of the list without it
     */
    public record Chip(String label, Shown value, String without) {}
}
