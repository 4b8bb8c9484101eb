package org.sklad.goods.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.ImportAct;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Imports lists of levels. Valid lines are stored; invalid lines are reported with column and reason. Levels that the list does not name
 * stay as they are.
 */
public final class LevelImport {
    private static final int LINES_AT_ONCE = 200;

    private final Database database;
    private final Centres centres;
    private final Audit audit;

    LevelImport(Database database, Centres centres, Audit audit) {
        this.database = database;
        this.centres = centres;
        this.audit = audit;
    }

    /**
     * Imports a file for the centres where the operator is a manager.
     *
     * @param dryRun true to report the effect without changing anything
     * @throws org.sklad.platform.sheets.SheetRefused if the file cannot be read, or has other headings
     */
    public Imported of(Path file, boolean dryRun, Operator by) {
        by.require(Levels.MAY_SET);
        Set<CentreCode> managed = centres.own(by).stream()
                .map(Centre::code)
                .filter(code -> by.roles().hasAt(code, Levels.MAY_SET))
                .collect(Collectors.toSet());
        return run(file, dryRun, managed, Optional.of(by));
    }

    /** Imports a file like {@link #of}, for all centres, from the command line of the server. */
    public Imported ofCommand(Path file, boolean dryRun) {
        return run(file, dryRun, centres.codes(), Optional.empty());
    }

    private Imported run(Path file, boolean dryRun, Set<CentreCode> managed, Optional<Operator> by) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("levels-import-begun", by, "", ""),
                counts -> audit.entry("levels-imported", by, "", counts));
        ImportCount count = new ImportCount();
        LevelImportRun run = new LevelImportRun(database, managed, dryRun, act, count);
        read(file, run, count);
        Imported imported = count.total();
        act.end(imported);
        return imported;
    }

    private static void read(Path file, LevelImportRun run, ImportCount count) {
        try (SheetReader lines = SheetReader.open(file, LevelSheet.HEADINGS)) {
            List<LevelImportRun.Entry> piece = new ArrayList<>();
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

    private static void take(Line line, List<LevelImportRun.Entry> piece, ImportCount count) {
        if (!line.problems().isEmpty()) {
            count.refuse(line.number(), line.problems());
            return;
        }
        try {
            piece.add(new LevelImportRun.Entry(line.number(), LevelSheet.level(line)));
        } catch (InvalidFields e) {
            count.refuse(line.number(), e.errors());
        }
    }
}
