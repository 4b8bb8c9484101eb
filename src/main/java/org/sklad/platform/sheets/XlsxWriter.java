package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes XLSX in bounded memory. Texts are in their cells, because a table of shared texts would grow with the list. A text cell
 * is never read as a formula. A list longer than a worksheet continues in the next one, below the same first rows.
 */
final class XlsxWriter implements RowWriter {
    /** The limit of an Excel worksheet. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    /** The limit of an Excel cell in UTF-16 units. A longer text ends with an ellipsis, so that the cut is visible. */
    static final int MOST_TEXT = 32_767;

    /** The first year of the Excel calendar. */
    private static final int FIRST_YEAR = 1900;

    /** Rows are kept in memory until they are flushed. */
    private static final int KEPT = 500;

    private final Workbook workbook;
    private final List<List<Cell>> head;
    private final int mostRows;
    private Worksheet worksheet;
    private int sheets;
    private int rows;

    /**
     * Opens a workbook.
     *
     * @param head the top rows of every worksheet
     */
    XlsxWriter(OutputStream out, List<List<Cell>> head, int mostRows) throws IOException {
        this.workbook = new Workbook(out, "Sklad", "1.0");
        this.head = head;
        this.mostRows = mostRows;
        this.worksheet = begin();
    }

    private Worksheet begin() throws IOException {
        sheets++;
        rows = 0;
        worksheet = workbook.newWorksheet(Integer.toString(sheets));
        worksheet.freezePane(0, head.size());
        for (List<Cell> row : head) {
            append(row);
        }
        return worksheet;
    }

    @Override
    public void write(List<Cell> row) throws IOException {
        if (rows == mostRows) {
            worksheet.close();
            worksheet = begin();
        }
        append(row);
    }

    private void append(List<Cell> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            put(i, row.get(i));
        }
        rows++;
        if (rows % KEPT == 0) {
            worksheet.flush();
        }
    }

    private void put(int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            put(column, fitting(text.value()));
        } else if (cell instanceof Cell.Whole whole) {
            worksheet.value(rows, column, whole.value());
        } else if (cell instanceof Cell.Decimal decimal) {
            worksheet.value(rows, column, decimal.value());
        } else if (cell instanceof Cell.Day day) {
            put(column, day.value());
        } else if (cell instanceof Cell.Time time) {
            put(column, time.value().toString());
        }
    }

    private void put(int column, String text) {
        if (!text.equals(text.strip())) {
            // Only this call makes the library keep the blanks around a text.
            worksheet.inlineString(
                    rows, column, RichText.builder().run(text).end().build());
        } else if (!text.isEmpty()) {
            worksheet.inlineString(rows, column, text);
        }
    }

    private void put(int column, LocalDate day) {
        if (day.getYear() < FIRST_YEAR) {
            put(column, day.toString());
        } else {
            worksheet.value(rows, column, day);
            worksheet.style(rows, column).format("yyyy-mm-dd").set();
        }
    }

    /** Replaces characters that XML does not allow, and shortens the text to a cell. */
    private static String fitting(String text) {
        String said = text.codePoints().allMatch(XlsxWriter::inXml)
                ? text
                : text.codePoints()
                        .map(each -> inXml(each) ? each : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        if (said.length() <= MOST_TEXT) {
            return said;
        }
        int end = MOST_TEXT - 1;
        return said.substring(0, Character.isHighSurrogate(said.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean inXml(int character) {
        return character >= 0x20
                ? character < 0xD800 || (character > 0xDFFF && character != 0xFFFE && character != 0xFFFF)
                : character == '\t' || character == '\n' || character == '\r';
    }

    @Override
    public void close() throws IOException {
        worksheet.close();
        workbook.close();
    }
}
