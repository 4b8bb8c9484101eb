package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an uploaded list, CSV or XLSX. The format is detected by the content, not by the name. Only one line is in memory at a
 * time. A line contains its own problems. If the file cannot be read after a line, this line is the last one.
 */
public final class SheetReader implements Iterator<Line>, AutoCloseable {
    /** The limit of an upload. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    /** Twenty times the largest list of a centre; each row needs a lookup in the database. */
    static final int MOST_ROWS = 200_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final RawRows rows;
    private final Headings headings;
    private Optional<Line> next;
    private int read;

    private SheetReader(RawRows rows, Headings headings) throws IOException {
        this.rows = rows;
        this.headings = headings;
        this.next = following(true);
    }

    /**
     * Opens a file and reads its headings.
     *
     * @param file at most {@link #MOST_BYTES}; of XLSX the first worksheet is read, at most 100 MB in 200 parts unpacked; reading
     *     ends after {@link #MOST_ROWS} rows
     * @param expected the columns, found by their headings in the first row that is not empty
     * @throws SheetRefused if the whole file is unreadable, or has unknown, missing or duplicate headings
     */
    public static SheetReader open(Path file, List<Heading> expected) throws IOException {
        RawRows rows = rows(file);
        try {
            Optional<RawRow> first = rows.next();
            while (first.isPresent() && first.get().blank()) {
                first = rows.next();
            }
            RawRow headings = first.orElseThrow(() -> new SheetRefused("platform.sheet.no-heading"));
            return new SheetReader(rows, Headings.of(headings, expected));
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static RawRows rows(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new SheetRefused("platform.sheet.too-large", MOST_BYTES / 1024 / 1024);
        }
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(ZIP.length);
        }
        if (Arrays.equals(begin, OLD_EXCEL)) {
            throw new SheetRefused("platform.sheet.old-format");
        }
        return Arrays.equals(begin, ZIP) ? new XlsxRows(file) : new CsvRows(file);
    }

    /** Returns the expected columns that the file has. */
    public Set<String> headings() {
        return headings.present();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Line next() {
        Line line = next.orElseThrow(NoSuchElementException::new);
        try {
            next = following(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line;
    }

    private Optional<Line> following(boolean underHeadings) throws IOException {
        Optional<RawRow> row = rows.next();
        boolean mayBeHashtags = underHeadings;
        while (row.isPresent()
                && (row.get().blank() || (mayBeHashtags && row.get().hashtags()))) {
            mayBeHashtags &= row.get().blank();
            row = rows.next();
        }
        read++;
        if (read > MOST_ROWS + 1) {
            return Optional.empty();
        }
        return row.map(each -> read > MOST_ROWS
                        ? RawRow.broken(each.number(), "platform.sheet.too-many-rows", MOST_ROWS)
                        : each)
                .map(headings::line);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
