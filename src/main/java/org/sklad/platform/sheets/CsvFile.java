package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A list as CSV whose rows are known one after the other, in the form of {@link Sheets}. */
public final class CsvFile implements AutoCloseable {
    private final OutputStream out;
    private final CsvWriter rows;

    /**
     * Begins the file.
     *
     * @param out is closed with the file
     */
    public CsvFile(OutputStream out, List<String> headings) throws IOException {
        this.out = out;
        this.rows = new CsvWriter(out);
        rows.write(headings.stream().<Cell>map(Cell.Text::new).toList());
    }

    public void write(Cell... row) throws IOException {
        rows.write(List.of(row));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        out.close();
    }
}
