package org.sklad.platform.sheets;

import java.util.List;
import java.util.Map;
import org.sklad.platform.i18n.FieldError;

/**
 * One row below the headings.
 *
 * @param number as the spreadsheet shows it: the headings stand in 1, empty rows count
 * @param cells the text of every expected column by its name, without blanks around it; empty where the row has none
 * @param problems what could not be read; such a line is to be refused, and its other cells may say less than the file did
 */
public record Line(int number, Map<String, String> cells, List<FieldError> problems) {
    public Line {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The text of the column, empty where there is none. */
    public String get(String heading) {
        String text = cells.get(heading);
        if (text == null) {
            throw new IllegalArgumentException("Not an expected heading: " + heading);
        }
        return text;
    }
}
