package org.sklad.goods.packinglists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.receiving.Consignments;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Packing lists. Each one announces one consignment, completely or not at all. If any row is bad, nothing is announced, and all bad
 * rows are reported with their columns. A partial announcement would make the donor see unexpected goods on arrival.
 */
public final class PackingLists {
    /** Maximum number of rows, equal to the maximum number of lines of a new consignment. */
    static final int MOST_ROWS = 1_000;

    /**
     * Maximum file size in bytes. A page holds the file in memory together with its form; the maximum number of rows needs a tenth
     * of it.
     */
    static final long LARGEST = 5 * 1024 * 1024;

    private static final Pattern OF_LINE = Pattern.compile("lines\\[([0-9]+)]\\.(.*)");

    private final Database database;
    private final Consignments consignments;
    private final Consumer<Record> check;

    /**
     * Creates the import of packing lists.
     *
     * @param check check that throws {@link InvalidFields} for an invalid form, as for forms of the API
     */
    public PackingLists(Database database, Consignments consignments, Consumer<Record> check) {
        this.database = database;
        this.consignments = consignments;
        this.check = check;
    }

    /** The readable rows, and the count with the unreadable ones. */
    private record Rows(List<PackingSheet.Row> good, ImportCount count) {
        List<Incoming> goods() {
            return good.stream().map(PackingSheet.Row::goods).toList();
        }
    }

    /**
     * Reports what would be announced, and changes nothing.
     *
     * @throws org.sklad.platform.sheets.SheetRefused if the file is unreadable or has unknown headings
     * @throws InvalidFields if the location does not exist, or the list is empty or too long
     */
    public Imported look(Path file, PackingListForm form, Operator by) {
        Rows rows = read(file);
        int bad = named(rows, () -> consignments.look(form.announcing(rows.goods()), by));
        rows.good().stream().skip(bad).forEach(any -> rows.count().addCreated());
        return rows.count().total();
    }

    /**
     * Computes a digest of the file, so that an id is tied to one file.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /**
     * Announces a consignment with a line for each row; announces nothing if any row is bad.
     *
     * @return the result of {@link #look}, with nothing created if a row is bad, and all rows unchanged if it was announced before
     */
    public Imported announce(IdempotencyKey claim, Path file, PackingListForm form, Operator by) {
        Rows rows = read(file);
        NewConsignment wanted = form.announcing(rows.goods());
        if (rows.count().total().refused() > 0) {
            named(rows, () -> consignments.look(wanted, by));
            return rows.count().total();
        }
        named(rows, () -> {
            boolean first = consignments.add(claim, wanted, by);
            rows.good().forEach(any -> count(rows.count(), first));
        });
        return rows.count().total();
    }

    private static void count(ImportCount count, boolean first) {
        if (first) {
            count.addCreated();
        } else {
            count.addUnchanged();
        }
    }

    /**
     * Runs the act and counts readable rows that it rejects, with their reasons.
     *
     * @return number of rejected rows
     */
    private static int named(Rows rows, Runnable act) {
        try {
            act.run();
            return 0;
        } catch (InvalidFields refusal) {
            Map<Integer, List<FieldError>> reasons = byRow(rows, refusal);
            reasons.forEach(rows.count()::refuse);
            return reasons.size();
        }
    }

    /** Groups errors by row number. Rethrows errors of the form itself. */
    private static Map<Integer, List<FieldError>> byRow(Rows rows, InvalidFields refusal) {
        Map<Integer, List<FieldError>> reasons = new TreeMap<>();
        for (FieldError error : refusal.errors()) {
            Matcher field = OF_LINE.matcher(error.field());
            if (!field.matches()) {
                throw refusal;
            }
            PackingSheet.Row row = rows.good().get(Integer.parseInt(field.group(1)));
            reasons.computeIfAbsent(row.number(), any -> new ArrayList<>())
                    .add(PackingSheet.inColumn(new FieldError(field.group(2), error.message())));
        }
        return reasons;
    }

    private Rows read(Path file) {
        Rows rows = new Rows(new ArrayList<>(), new ImportCount());
        int read = 0;
        try (SheetReader lines = SheetReader.open(file, PackingSheet.HEADINGS)) {
            while (lines.hasNext()) {
                take(lines.next(), rows);
                if (++read > MOST_ROWS) {
                    throw new InvalidFields("file", Message.of("receiving.packing.too-long", MOST_ROWS));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read == 0) {
            throw new InvalidFields("file", Message.of("receiving.packing.empty"));
        }
        return new Rows(database.read(handle -> meant(handle, rows.good())), rows.count());
    }

    private void take(Line line, Rows rows) {
        if (!line.problems().isEmpty()) {
            rows.count().refuse(line.number(), line.problems());
            return;
        }
        try {
            rows.good().add(PackingSheet.row(line, check));
        } catch (InvalidFields e) {
            rows.count().refuse(line.number(), e.errors());
        }
    }

    /** Reads a code as our SKU before any maker's code, because handwritten lists contain SKUs. */
    private static List<PackingSheet.Row> meant(Handle handle, List<PackingSheet.Row> rows) {
        return rows.stream()
                .map(row -> row.goods()
                        .code()
                        .map(code -> LookAlikes.code(code.text()))
                        .filter(Sku::isValid)
                        .map(Sku::new)
                        .filter(sku -> Skus.find(handle, sku).isPresent())
                        .map(sku ->
                                new PackingSheet.Row(row.number(), row.goods().of(sku)))
                        .orElse(row))
                .toList();
    }
}
