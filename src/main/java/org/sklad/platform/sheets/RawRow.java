package org.sklad.platform.sheets;

import java.util.List;
import java.util.Map;
import org.sklad.platform.i18n.Message;

/**
 * A row as the file contains it.
 *
 * @param problems by the index of the cell; {@link #WHOLE_ROW} if the file cannot be read any further
 */
record RawRow(int number, List<String> cells, Map<Integer, Message> problems) {
    static final int WHOLE_ROW = -1;

    static RawRow broken(int number, String messageKey, Object... arguments) {
        return new RawRow(number, List.of(), Map.of(WHOLE_ROW, Message.of(messageKey, arguments)));
    }

    boolean blank() {
        return problems.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    /** Returns true for a row of HXL hashtags, as this program writes it below the headings. */
    boolean hashtags() {
        return problems.isEmpty()
                && !blank()
                && cells.stream().filter(each -> !each.isBlank()).allMatch(each -> each.startsWith("#"));
    }
}
