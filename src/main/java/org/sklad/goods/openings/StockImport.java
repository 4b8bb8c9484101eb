package org.sklad.goods.openings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.ImportAct;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Lists of stock that stands in the centres when the program begins there, as openings. Good lines enter, bad ones are named with
 * column and reason. A lot that was entered for its place before is left alone, so that a list that is sent twice, or again after it
 * was broken off, enters once.
 */
public final class StockImport {
    /** A line makes a movement, a balance, a lot, a line of its document and perhaps a donor; a piece has at most 200 rows. */
    private static final int LINES_AT_ONCE = 40;

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Consumer<Record> check;

    /** @param check refuses a form with {@link InvalidFields}, as it does those of the API */
    public StockImport(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Audit audit,
            Randomness randomness,
            InstantSource clock,
            Consumer<Record> check) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.audit = audit;
        this.randomness = randomness;
        this.clock = clock;
        this.check = check;
    }

    /**
     * Imports a file, for the centres of which the operator is a manager.
     *
     * @param dryRun true to say what would be done and touch nothing
     * @throws org.sklad.platform.sheets.SheetRefused when the file cannot be read or its headings are others
     */
    public Imported of(Path file, boolean dryRun, Operator by) {
        return of(file, dryRun, false, by);
    }

    /**
     * As {@link #of(Path, boolean, Operator)}.
     *
     * @param newNames true to make a new donor or funding source of each unknown name, however like a known one it is
     */
    public Imported of(Path file, boolean dryRun, boolean newNames, Operator by) {
        by.require(Openings.MAY_OPEN);
        return run(file, dryRun, newNames, by, Optional.of(by), "");
    }

    /**
     * As {@link #of}, for somebody at the machine itself.
     *
     * @param inTheNameOf who stands on the movements, as a manager of the centres that the list is for
     */
    public Imported ofCommand(Path file, boolean dryRun, boolean newNames, Operator inTheNameOf) {
        return run(
                file,
                dryRun,
                newNames,
                inTheNameOf,
                Optional.empty(),
                inTheNameOf.username().value());
    }

    /** @param actor whose act it is; absent for somebody at the machine */
    private Imported run(
            Path file, boolean dryRun, boolean newNames, Operator by, Optional<Operator> actor, String subject) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("stock-import-begun", actor, subject, ""),
                counts -> audit.entry("stock-imported", actor, subject, counts));
        ImportCount count = new ImportCount();
        StockImportRun run = new StockImportRun(
                database,
                centres,
                locations,
                ledger,
                randomness,
                clock,
                by,
                dryRun,
                new ImportedNames(newNames),
                act,
                count);
        read(file, run, count);
        Imported imported = count.total();
        act.end(imported);
        return imported;
    }

    private void read(Path file, StockImportRun run, ImportCount count) {
        try (SheetReader lines = SheetReader.open(file, StockSheet.HEADINGS)) {
            List<StockSheet.Entry> piece = new ArrayList<>();
            while (lines.hasNext()) {
                take(lines.next(), piece, count);
                if (piece.size() == LINES_AT_ONCE) {
                    run.enter(piece);
                    piece.clear();
                }
            }
            run.enter(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Line line, List<StockSheet.Entry> piece, ImportCount count) {
        if (!line.problems().isEmpty()) {
            count.refuse(line.number(), line.problems());
            return;
        }
        try {
            piece.add(StockSheet.entry(line, check));
        } catch (InvalidFields e) {
            count.refuse(line.number(), e.errors());
        }
    }
}
