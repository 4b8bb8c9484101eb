package org.sklad.platform.sheets;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after the other; after a broken one there is none. */
interface RawRows extends AutoCloseable {
    /** More than any list of ours has; it bounds what one row can hold. */
    int MOST_COLUMNS = 1_000;

    /** What Excel allows. */
    int MOST_TEXT = XlsxWriter.MOST_TEXT;

    Optional<RawRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
