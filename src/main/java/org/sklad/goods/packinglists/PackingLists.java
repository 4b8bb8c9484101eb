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
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Packing lists: each announces one consignment, all of it or nothing. With one bad row nothing is announced, and every one is named
 * with its column: an announcement with holes would tell the donor that goods came which nobody expected.
 */
public final class PackingLists {
    /** As many lines as one consignment takes at once. */
    static final int MOST_ROWS = 1_000;

    /** In bytes: a page holds the file in memory beside its form, and so many rows need a tenth of it. */
    static final long LARGEST = 5 * 1024 * 1024;

    private static final Pattern OF_LINE = Pattern.compile("lines\\[([0-9]+)]\\.(.*)");

    private final Database database;
    private final Consignments consignments;
    private final Consumer<Record> check;

    /** @param check refuses a form with {@link InvalidFields}, as it does those of the API */
    public PackingLists(Database database, Consignments consignments, Consumer<Record> check) {
        this.database = database;
        this.consignments = consignments;
        this.check = check;
    }

    /** The rows that can be read, and those that cannot. */
    private record Rows(List<PackingSheet.Row> good, ImportCount count) {
        List<Incoming> goods() {
            return good.stream().map(PackingSheet.Row::goods).toList();
        }
    }

    /**
     * Says what would be announced, and touches nothing.
     *
     * @throws org.sklad.platform.sheets.SheetRefused when the file cannot be read or its headings are others
     * @throws InvalidFields when there is no such location, or the list is empty or too long
     */
    public Imported look(Path file, PackingListForm form, Operator by) {
        Rows rows = read(file);
        int bad = named(rows, () -> consignments.look(form.announcing(rows.goods()), by));
        rows.good().stream().skip(bad).forEach(any -> rows.count().addCreated());
        return rows.count().total();
    }

    /**
     * What a file is told by, so that an id stands for one file.
     *
     * @throws UncheckedIOException when it cannot be read
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
     * Announces a consignment with a line for each row; nothing where a row is bad.
     *
     * @return what {@link #look} would say, with nothing created where a row is bad, and all unchanged where it was announced before
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

    /** With how many rows something is wrong that could be read; what it is, is counted. */
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

    /** The reasons by the number of the row; passes on what is wrong with the form itself. */
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

    /** A sku of ours before any code of a maker: who writes a list by hand writes skus. */
    private static List<PackingSheet.Row> meant(Handle handle, List<PackingSheet.Row> rows) {
        return rows.stream()
                .map(row -> row.goods()
                        .code()
                        .map(code -> code.text().strip())
                        .filter(Sku::isValid)
                        .map(Sku::new)
                        .filter(sku -> Skus.find(handle, sku).isPresent())
                        .map(sku ->
                                new PackingSheet.Row(row.number(), row.goods().of(sku)))
                        .orElse(row))
                .toList();
    }
}
