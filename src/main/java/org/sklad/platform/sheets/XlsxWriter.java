package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
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

    /** The limit of the name of an Excel sheet, less room for a number. */
    private static final int MOST_NAME = 25;

    private static final int NARROWEST = 20;
    private static final int WIDEST = 40;

    private final Workbook workbook;
    private final String title;
    private final ZoneId zone;
    private final List<List<Cell>> head;
    private final int mostRows;
    private Worksheet worksheet;
    private int sheets;
    private int rows;

    /**
     * Opens a workbook.
     *
     * @param title the name of its sheets; empty for numbers alone
     * @param zone whose clock times are shown by
     * @param head the top rows of every worksheet
     */
    XlsxWriter(OutputStream out, String title, ZoneId zone, List<List<Cell>> head, int mostRows) throws IOException {
        this.workbook = new Workbook(out, "Sklad", "1.0");
        this.title = name(title);
        this.zone = zone;
        this.head = head;
        this.mostRows = mostRows;
        this.worksheet = begin();
    }

    private Worksheet begin() throws IOException {
        sheets++;
        rows = 0;
        worksheet = workbook.newWorksheet(
                title.isEmpty() ? Integer.toString(sheets) : sheets == 1 ? title : title + " " + sheets);
        worksheet.freezePane(0, head.size());
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.pageOrientation("landscape");
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        worksheet.repeatRows(0, head.size() - 1);
        int columns = head.get(0).size();
        for (int i = 0; i < columns; i++) {
            int heading = ((Cell.Text) head.get(0).get(i)).value().length();
            worksheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, heading + 2)));
        }
        for (List<Cell> row : head) {
            worksheet.range(rows, 0, rows, columns - 1).style().bold().set();
            append(row);
        }
        return worksheet;
    }

    /** Leaves out what Excel allows in no name of a sheet. */
    private static String name(String title) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.length() <= MOST_NAME
                ? allowed
                : allowed.substring(0, MOST_NAME).strip();
    }

    /** Adds a filter to the heading of each column. */
    private void end() throws IOException {
        worksheet.setAutoFilter(head.size() - 1, 0, rows - 1, head.get(0).size() - 1);
        worksheet.close();
    }

    @Override
    public void write(List<Cell> row) throws IOException {
        if (rows == mostRows) {
            end();
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
            put(column, LocalDateTime.ofInstant(time.value(), zone));
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

    private void put(int column, LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR) {
            put(column, time.toString());
        } else {
            worksheet.value(rows, column, time);
            worksheet.style(rows, column).format("yyyy-mm-dd hh:mm:ss").set();
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
        end();
        workbook.close();
    }
}
