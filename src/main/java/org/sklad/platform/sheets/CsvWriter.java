package org.sklad.platform.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV by RFC 4180: UTF-8 with a byte order mark, so that Excel does not read it as Windows-1251. Texts are quoted; numbers
 * and dates are not.
 */
final class CsvWriter implements RowWriter {
    private final Writer out;

    CsvWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.out.write('\uFEFF');
    }

    @Override
    public void write(List<Cell> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(written(row.get(i)));
        }
        out.write("\r\n");
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return "\"" + Formulas.defuse(text.value()).replace("\"", "\"\"") + "\"";
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.value());
        }
        if (cell instanceof Cell.Decimal decimal) {
            return decimal.value().toPlainString();
        }
        return cell instanceof Cell.Day day
                ? day.value().toString()
                : ((Cell.Time) cell).value().toString();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
