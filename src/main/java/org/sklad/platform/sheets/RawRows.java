package org.sklad.platform.sheets;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file in order. A broken row is the last one. */
interface RawRows extends AutoCloseable {
    /** More than any of our lists has. It limits the size of a row. */
    int MOST_COLUMNS = 1_000;

    /** The limit of Excel. */
    int MOST_TEXT = XlsxWriter.MOST_TEXT;

    Optional<RawRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
