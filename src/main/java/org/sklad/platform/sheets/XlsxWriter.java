package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * XLSX in bounded memory: texts stand in their cells, not in a table of shared texts, which would grow with the list. A text
 * cell is never read as a formula. A list longer than a worksheet goes on in the next one, under the same first rows.
 */
final class XlsxWriter implements RowWriter {
    /** What a worksheet of Excel holds. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    /** What a cell of Excel holds, in UTF-16 units; a longer text ends with an ellipsis, so that the cut can be seen. */
    static final int MOST_TEXT = 32_767;

    /** The calendar of Excel begins here. */
    private static final int FIRST_YEAR = 1900;

    /** Rows are kept until they are flushed. */
    private static final int KEPT = 500;

    private final Workbook workbook;
    private final List<List<Cell>> head;
    private final int mostRows;
    private Worksheet worksheet;
    private int sheets;
    private int rows;

    /** @param head the rows that stand on top of every worksheet */
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
            // Only here does the library ask for the blanks around a text to be kept.
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

    /** Without what XML cannot say, and not longer than a cell. */
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
