package org.sklad.goods.openings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.ImportAct;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Locations;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Imports lists of existing stock as openings. Enters good lines and reports bad ones with column and reason. Skips a lot that was
 * already entered at its location, so a list that is sent twice, or again after an interruption, is entered once.
 */
public final class StockImport {
    /** A line writes a movement, a balance, a lot, a document line and perhaps a donor, so a batch writes at most 200 rows. */
    private static final int LINES_AT_ONCE = 40;

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final OpeningPosting posting;
    private final Audit audit;
    private final InstantSource clock;
    private final Consumer<Record> check;

    /**
     * Creates the import.
     *
     * @param check check that throws {@link InvalidFields} for an invalid form, as for forms of the API
     */
    StockImport(
            Database database,
            Centres centres,
            Locations locations,
            OpeningPosting posting,
            Audit audit,
            InstantSource clock,
            Consumer<Record> check) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
        this.check = check;
    }

    /**
     * Imports a file for the centres that the operator manages.
     *
     * @param dryRun true to report the result and change nothing
     * @throws org.sklad.platform.sheets.SheetRefused if the file is unreadable or has unknown headings
     */
    public Imported of(Path file, boolean dryRun, Operator by) {
        return of(file, dryRun, false, by);
    }

    /**
     * Imports a file as {@link #of(Path, boolean, Operator)} does.
     *
     * @param newNames true to create a donor or funding source for each unknown name, even if it is similar to a known one
     */
    public Imported of(Path file, boolean dryRun, boolean newNames, Operator by) {
        by.require(Openings.MAY_OPEN);
        return run(file, dryRun, newNames, by, Optional.of(by), "");
    }

    /**
     * Imports a file as {@link #of} does, from the command line.
     *
     * @param inTheNameOf operator on the movements, a manager of the centres on the list
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

    /**
     * Imports a file and audits it.
     *
     * @param actor operator in the audit; absent for the command line
     */
    private Imported run(
            Path file, boolean dryRun, boolean newNames, Operator by, Optional<Operator> actor, String subject) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("stock-import-begun", actor, subject, ""),
                counts -> audit.entry("stock-imported", actor, subject, counts));
        ImportCount count = new ImportCount();
        Map<CentreCode, Centre> managed = centres.list("", Integer.MAX_VALUE).stream()
                .filter(centre -> by.roles().hasAt(centre.code(), Openings.MAY_OPEN))
                .collect(Collectors.toMap(Centre::code, centre -> centre));
        StockLines lines = new StockLines(locations, new Goods(locations, clock), managed, new ImportedNames(newNames));
        StockImportRun run = new StockImportRun(database, lines, posting, by, dryRun, act, count);
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
                    run.enter(piece, clock.instant());
                    piece.clear();
                }
            }
            run.enter(piece, clock.instant());
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
