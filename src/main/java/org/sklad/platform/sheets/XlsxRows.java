package org.sklad.platform.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.sklad.platform.i18n.Message;

/** The first worksheet of an XLSX file as texts: numbers plain, dates in ISO 8601. */
final class XlsxRows implements RawRows {
    /** Excel keeps 15 digits and exponents up to 308. Beyond these limits, the plain form of a number would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private static final int MOST_EXPONENT = 310;

    /** The last day that a cell can hold. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** Parts of a number format that do not determine its kind: quoted texts, colours and conditions, single characters. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");

    /** The longest format that Excel accepts. A search for brackets in a longer one would take hours. */
    private static final int MOST_FORMAT = 255;

    private static final Pattern DATE = Pattern.compile("[ydhs]|(?<![a-z])m", Pattern.CASE_INSENSITIVE);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Map<String, Boolean> dateFormats = new HashMap<>();
    private int number;
    private boolean ended;

    XlsxRows(Path file) throws IOException {
        try {
            XlsxGuard.require(file);
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            stream = opened(workbook);
            rows = stream.iterator();
        } catch (SheetRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Any exception that the library throws for a damaged or hostile file.
            throw new SheetRefused("platform.sheet.unreadable");
        }
    }

    /** Returns the rows of the first sheet. Closes the workbook if they cannot be read. */
    private static Stream<Row> opened(ReadableWorkbook workbook) throws IOException {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Optional<RawRow> next() {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (rows.hasNext()) {
                return Optional.of(row(rows.next()));
            }
        } catch (RuntimeException e) {
            // Any exception that the library throws for a damaged or hostile row. The answer names the row.
            ended = true;
            return Optional.of(RawRow.broken(number + 1, "platform.sheet.broken"));
        }
        ended = true;
        return Optional.empty();
    }

    private RawRow row(Row row) {
        number = row.getRowNum();
        List<String> cells = new ArrayList<>();
        Map<Integer, Message> problems = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            int index = i;
            Optional<Cell> cell = row.getOptionalCell(i);
            if (i >= MOST_COLUMNS) {
                // Excel writes a cell for each column that has a border or a colour.
                if (cell.map(Cell::getRawValue).filter(raw -> !raw.isBlank()).isPresent()) {
                    ended = true;
                    return RawRow.broken(number, "platform.sheet.too-many-columns", MOST_COLUMNS);
                }
                continue;
            }
            cell.flatMap(XlsxRows::problem).ifPresent(message -> problems.put(index, message));
            cells.add(problems.containsKey(i) ? "" : cell.map(this::text).orElse(""));
        }
        return new RawRow(number, cells, problems);
    }

    private static Optional<Message> problem(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case FORMULA -> Optional.of(Message.of("platform.sheet.formula"));
            case ERROR -> Optional.of(Message.of("platform.sheet.error-value"));
            case NUMBER ->
                readable(cell.asNumber()) ? Optional.empty() : Optional.of(Message.of("platform.sheet.number"));
            case STRING ->
                raw.length() > MOST_TEXT
                        ? Optional.of(Message.of("platform.sheet.too-long", MOST_TEXT))
                        : Optional.empty();
            case BOOLEAN, EMPTY -> Optional.empty();
        };
    }

    private static boolean readable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_EXPONENT;
    }

    private String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber();
        if (isDate(cell) && number.signum() >= 0 && number.compareTo(LAST_DAY.add(BigDecimal.ONE)) < 0) {
            return date(cell.asDate(), number);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, XlsxRows::isDate);
    }

    private static boolean isDate(String format) {
        if (format.length() > MOST_FORMAT) {
            return false;
        }
        String plain = DECORATION.matcher(format).replaceAll("");
        return !plain.equalsIgnoreCase("general") && DATE.matcher(plain).find();
    }

    private static String date(LocalDateTime date, BigDecimal number) {
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return date.toLocalTime().toString();
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
