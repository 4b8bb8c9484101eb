package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** Writes lists as files. */
public final class Sheets {
    private Sheets() {}

    /**
     * Writes all rows with one key range in memory at a time. An exception of a read is rethrown and leaves half a file: write to
     * a separate file first.
     *
     * @param hashtags true to write the row of HXL hashtags below the headings
     * @param headings converts the key of a heading to its text in the reader's language
     * @param words converts a message to its text in a language
     * @param out is flushed and stays open
     */
    public static <R> void write(
            Format format,
            Sheet<R> sheet,
            boolean hashtags,
            UnaryOperator<String> headings,
            BiFunction<Language, Message, String> words,
            OutputStream out)
            throws IOException {
        List<List<Cell>> head = new ArrayList<>();
        head.add(texts(sheet, column -> headings.apply(column.headingKey())));
        if (hashtags) {
            head.add(texts(sheet, Column::hashtag));
        }
        OutputStream kept = new Unclosed(out);
        if (format == Format.CSV) {
            CsvWriter csv = new CsvWriter(kept);
            for (List<Cell> row : head) {
                csv.write(row);
            }
            write(sheet, words, csv);
        } else {
            write(sheet, words, new XlsxWriter(kept, head, XlsxWriter.MOST_ROWS));
        }
        out.flush();
    }

    static <R> void write(Sheet<R> sheet, BiFunction<Language, Message, String> words, RowWriter writer)
            throws IOException {
        // After a failure the file stays unfinished: closing would make half a file look complete.
        List<R> range = sheet.ranges().after(Optional.empty());
        while (!range.isEmpty()) {
            for (R row : range) {
                writer.write(sheet.columns().stream()
                        .map(each -> said(each.cell().apply(row), words))
                        .toList());
            }
            range = sheet.ranges().after(Optional.of(range.get(range.size() - 1)));
        }
        writer.close();
    }

    private static Cell said(Cell cell, BiFunction<Language, Message, String> words) {
        return cell instanceof Cell.Words each ? new Cell.Text(words.apply(each.language(), each.message())) : cell;
    }

    private interface Said<R> {
        String of(Column<R> column);
    }

    private static <R> List<Cell> texts(Sheet<R> sheet, Said<R> said) {
        return sheet.columns().stream()
                .<Cell>map(column -> new Cell.Text(said.of(column)))
                .toList();
    }

    /** Keeps the stream open, because a workbook closes its stream. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
