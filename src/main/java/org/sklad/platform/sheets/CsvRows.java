package org.sklad.platform.sheets;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.platform.i18n.Message;

/** CSV in UTF-8, with commas, or with semicolons as Excel writes it in Bulgarian. */
final class CsvRows implements RawRows {
    /**
     * The limit is higher than that of a cell, so that a cell that is too long is a problem of its line and not the end of the
     * file.
     */
    private static final int MOST_PARSED = 10 * MOST_TEXT;

    private static final int HEADINGS = 64 * 1024;

    private final CsvParser parser;
    private int number;
    private boolean ended;

    CsvRows(Path file) throws IOException {
        requireUtf8(file);
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MOST_PARSED)
                        .build())
                .build();
        char separator = separator(file);
        parser = factory.createParser(afterMark(file));
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /** Checks the whole file first, so that no row of a file in Windows-1251 is imported before the check fails. */
    private static void requireUtf8(Path file) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = strict(file)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw new SheetRefused("platform.sheet.not-utf8");
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw new SheetRefused("platform.sheet.not-utf8");
        }
    }

    private static Reader strict(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Reader afterMark(Path file) throws IOException {
        Reader reader = strict(file);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Returns the separator that occurs more often between the headings. */
    private static char separator(Path file) throws IOException {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        try (Reader reader = afterMark(file)) {
            for (int i = 0; i < HEADINGS; i++) {
                int each = reader.read();
                if (each < 0 || (!quoted && (each == '\n' || each == '\r') && commas + semicolons > 0)) {
                    break;
                }
                quoted ^= each == '"';
                commas += !quoted && each == ',' ? 1 : 0;
                semicolons += !quoted && each == ';' ? 1 : 0;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        number++;
        try {
            return row();
        } catch (StreamConstraintsException tooLarge) {
            return broken("platform.sheet.broken");
        } catch (JsonParseException quotes) {
            return broken("platform.sheet.broken-quotes");
        }
    }

    private Optional<RawRow> broken(String messageKey, Object... arguments) {
        ended = true;
        return Optional.of(RawRow.broken(number, messageKey, arguments));
    }

    private Optional<RawRow> row() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            ended = true;
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        Map<Integer, Message> problems = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = parser.getText();
            if (cells.size() == MOST_COLUMNS) {
                return broken("platform.sheet.too-many-columns", MOST_COLUMNS);
            }
            if (text.length() > MOST_TEXT) {
                problems.put(cells.size(), Message.of("platform.sheet.too-long", MOST_TEXT));
                text = "";
            }
            cells.add(Formulas.restore(text));
        }
        return Optional.of(new RawRow(number, cells, problems));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
