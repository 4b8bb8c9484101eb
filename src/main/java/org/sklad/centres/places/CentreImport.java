package org.sklad.centres.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.ImportAct;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetReader;

/**
 * Imports lists of centres. Good lines are imported; bad lines are reported with column and reason. Existing centres are changed
 * to match the list. A second run changes nothing.
 */
public final class CentreImport {
    /** A centre has ten initial locations, and a bulk transaction has at most 200 rows. */
    private static final int CENTRES_AT_ONCE = 15;

    private static final String SHIPPED = "lists/centres.csv";

    private enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private final Database database;
    private final Audit audit;
    private final Randomness randomness;
    private final Consumer<Record> check;

    /**
     * Creates the import.
     *
     * @param check checks a form as the API does and rejects it with {@link InvalidFields}
     */
    CentreImport(Database database, Audit audit, Randomness randomness, Consumer<Record> check) {
        this.database = database;
        this.audit = audit;
        this.randomness = randomness;
        this.check = check;
    }

    /**
     * Imports a file, for an administrator.
     *
     * @param dryRun true to report the changes without making them
     * @throws org.sklad.platform.sheets.SheetRefused if the file cannot be read or has other headings
     */
    public Imported of(Path file, boolean dryRun, Operator by) {
        by.require(Role.ADMINISTRATOR);
        return run(file, true, dryRun, Optional.of(by), "");
    }

    /** Imports a file as {@link #of} does, for a person at the machine itself. */
    public Imported ofCommand(Path file, boolean dryRun) {
        return run(file, true, dryRun, Optional.empty(), "");
    }

    /**
     * Adds the missing centres of the list that comes with the program: the centres of Bulgaria's State Agency for Refugees and a
     * central warehouse. Later changes by operators stay.
     */
    public Imported ofShipped(boolean dryRun, Operator by) {
        by.require(Role.ADMINISTRATOR);
        try (InputStream in = Objects.requireNonNull(CentreImport.class.getResourceAsStream(SHIPPED), SHIPPED);
                SheetFile file = SheetFile.of(in)) {
            return run(file.path(), false, dryRun, Optional.of(by), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported run(Path file, boolean updates, boolean dryRun, Optional<Operator> by, String subject) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("centres-import-begun", by, subject, ""),
                counts -> audit.entry("centres-imported", by, subject, counts));
        ImportCount count = new ImportCount();
        List<Centre> centres = read(file, count);
        for (int from = 0; from < centres.size(); from += CENTRES_AT_ONCE) {
            List<Centre> piece = centres.subList(from, Math.min(from + CENTRES_AT_ONCE, centres.size()));
            (dryRun ? foreseen(piece, updates) : entered(piece, updates, act)).forEach(each -> add(count, each));
        }
        Imported imported = count.total();
        act.end(imported);
        return imported;
    }

    private static void add(ImportCount count, Outcome outcome) {
        switch (outcome) {
            case CREATED -> count.addCreated();
            case UPDATED -> count.addUpdated();
            case UNCHANGED -> count.addUnchanged();
        }
    }

    /** Reads the centres of the good lines. A repeated code is imported once. */
    private List<Centre> read(Path file, ImportCount count) {
        List<Centre> centres = new ArrayList<>();
        Map<CentreCode, Integer> lines = new HashMap<>();
        try (SheetReader reader = SheetReader.open(file, CentreSheet.HEADINGS)) {
            while (reader.hasNext()) {
                Line line = reader.next();
                List<FieldError> reasons = line.problems().isEmpty() ? take(line, lines, centres) : line.problems();
                if (!reasons.isEmpty()) {
                    count.refuse(line.number(), reasons);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return centres;
    }

    private List<FieldError> take(Line line, Map<CentreCode, Integer> lines, List<Centre> centres) {
        try {
            Centre centre = CentreSheet.centre(line, check);
            Integer before = lines.putIfAbsent(centre.code(), line.number());
            if (before != null) {
                return List.of(new FieldError("code", Message.of("centres.import.code-twice", before)));
            }
            centres.add(centre);
            return List.of();
        } catch (InvalidFields e) {
            return e.errors();
        }
    }

    private List<Outcome> foreseen(List<Centre> piece, boolean updates) {
        return database.readForReport(handle -> piece.stream()
                .map(centre -> outcome(centre, dao(handle).find(centre.code()), updates))
                .toList());
    }

    private List<Outcome> entered(List<Centre> piece, boolean updates, ImportAct act) {
        List<FreshCodes> locations =
                piece.stream().map(each -> Locations.freshCodes(randomness)).toList();
        return act.enter(
                handle -> {
                    List<Outcome> outcomes = new ArrayList<>();
                    for (int i = 0; i < piece.size(); i++) {
                        outcomes.add(enter(handle, piece.get(i), locations.get(i), updates));
                    }
                    return outcomes;
                },
                outcome -> outcome != Outcome.UNCHANGED);
    }

    private static Outcome enter(Handle handle, Centre centre, FreshCodes locations, boolean updates) {
        Optional<Centre> present = dao(handle).find(centre.code());
        Outcome outcome = outcome(centre, present, updates);
        if (outcome == Outcome.CREATED) {
            dao(handle).insert(centre);
            Locations.insertFirst(handle, centre.code(), locations);
        } else if (outcome == Outcome.UPDATED) {
            dao(handle).change(centre.withVersion(present.orElseThrow().version()));
        }
        return outcome;
    }

    private static Outcome outcome(Centre centre, Optional<Centre> present, boolean updates) {
        if (present.isEmpty()) {
            return Outcome.CREATED;
        }
        return updates && !present.get().hasSameContentAs(centre) ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private static CentreDao dao(Handle handle) {
        return handle.attach(CentreDao.class);
    }
}
