package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
     * @param reader the language of headings and of the words of codes
     * @param words converts a message to its text in a language
     * @param out is flushed and stays open
     */
    public static <R> void write(
            Format format,
            Sheet<R> sheet,
            boolean hashtags,
            Language reader,
            BiFunction<Language, Message, String> words,
            OutputStream out)
            throws IOException {
        OutputStream kept = new Unclosed(out);
        if (format == Format.CSV) {
            CsvWriter csv = new CsvWriter(kept);
            for (List<Cell> row : head(sheet, hashtags, reader, words)) {
                csv.write(row);
            }
            write(sheet, words, csv);
        } else {
            Sheet<R> worded = new Sheet<>(
                    sheet.name(),
                    sheet.title(),
                    sheet.zone(),
                    sheet.columns().stream()
                            .flatMap(each -> worded(each, reader))
                            .toList(),
                    sheet.ranges());
            String title = sheet.title()
                    .map(key -> words.apply(reader, Message.of(key)))
                    .orElse("");
            write(
                    worded,
                    words,
                    new XlsxWriter(
                            kept, title, sheet.zone(), head(worded, hashtags, reader, words), XlsxWriter.MOST_ROWS));
        }
        out.flush();
    }

    /** The column, and beside a code its words in the reader's language. */
    private static <R> Stream<Column<R>> worded(Column<R> column, Language reader) {
        return Stream.concat(
                Stream.of(column),
                column.words().stream()
                        .map(words -> new Column<>(
                                column.headingKey(),
                                "",
                                row -> column.cell().apply(row).equals(Cell.NONE)
                                        ? Cell.NONE
                                        : new Cell.Words(reader, words.apply(row)))));
    }

    private static <R> List<List<Cell>> head(
            Sheet<R> sheet, boolean hashtags, Language reader, BiFunction<Language, Message, String> words) {
        List<List<Cell>> head = new ArrayList<>();
        head.add(texts(sheet, column -> {
            String heading = words.apply(reader, Message.of(column.headingKey()));
            return column.words().isPresent()
                            && sheet.columns().stream()
                                            .filter(each -> each.headingKey().equals(column.headingKey()))
                                            .count()
                                    > 1
                    ? words.apply(reader, Message.of("platform.sheet.code", heading))
                    : heading;
        }));
        if (hashtags) {
            head.add(texts(sheet, Column::hashtag));
        }
        return head;
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

    private static <R> List<Cell> texts(Sheet<R> sheet, Function<Column<R>, String> said) {
        return sheet.columns().stream()
                .<Cell>map(column -> new Cell.Text(said.apply(column)))
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
