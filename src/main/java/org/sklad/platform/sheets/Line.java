package org.sklad.platform.sheets;

import java.util.List;
import java.util.Map;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.LookAlikes;

/**
 * One row below the headings.
 *
 * @param number as shown by the spreadsheet: the headings are in row 1, and empty rows count
 * @param cells the trimmed text of every expected column by name; empty if the row has none
 * @param problems unreadable cells; reject a line with problems, because its other cells can be incomplete
 */
public record Line(int number, Map<String, String> cells, List<FieldError> problems) {
    public Line {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** Returns the text of the column; empty if the row has none. */
    public String get(String heading) {
        String text = cells.get(heading);
        if (text == null) {
            throw new IllegalArgumentException("Not an expected heading: " + heading);
        }
        return text;
    }

    /** Returns the typed code of the column in Latin capitals; empty if the row has none. */
    public String code(String heading) {
        return LookAlikes.code(get(heading));
    }
}
