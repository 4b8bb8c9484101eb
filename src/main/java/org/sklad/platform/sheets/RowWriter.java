package org.sklad.platform.sheets;

import java.io.IOException;
import java.util.List;

/** Writes rows in order. Closing ends the file and leaves the stream below it open. */
interface RowWriter extends AutoCloseable {
    void write(List<Cell> row) throws IOException;

    @Override
    void close() throws IOException;
}
