package org.sklad.goods.catalogueimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.ImportAct;
import org.sklad.goods.catalogue.ItemList;
import org.sklad.goods.catalogue.Items;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.sheets.SheetRefused;

/**
 * An import of item lists: ASSORT, medicines by substance, or the project's own format, recognised by their headings. Valid lines are
 * imported; invalid lines are reported with column and reason. Pieces are written behind all other work. An interrupted import can be
 * started again: items that are already imported have the same facts and are left alone.
 */
public final class ItemImport {
    /** The number of pieces per read in a dry run, which delays no writes. */
    private static final int DRY_PIECES = 8;

    private final Database database;
    private final Items items;
    private final Audit audit;
    private final List<ItemList> forms;

    /**
     * Creates the import.
     *
     * @param check throws {@link InvalidFields} for an invalid form, as in the API
     */
    public ItemImport(Database database, Items items, Audit audit, Consumer<Record> check) {
        this.database = database;
        this.items = items;
        this.audit = audit;
        this.forms = List.of(new AssortList(), new MedicineList(check), new OwnList(check));
    }

    /**
     * Imports a file. Requires the right to change the catalogue.
     *
     * @param dryRun true to report the changes without making them
     * @throws SheetRefused if the file cannot be read, or its headings match no format
     */
    public Imported of(Path file, boolean dryRun, Operator by) {
        Items.requireMayChange(by);
        return run(file, dryRun, Optional.of(by), "");
    }

    /** Imports a file for a command on the server, which has no operator and needs no right. */
    public Imported ofCommand(Path file, boolean dryRun) {
        return run(file, dryRun, Optional.empty(), "");
    }

    /** Adds the items of a shipped list that do not exist yet. Existing items stay as people changed them. */
    public Imported ofShipped(ShippedList list, boolean dryRun, Operator by) {
        Items.requireMayChange(by);
        try (SheetFile file = list.open()) {
            return run(file.path(), dryRun, Optional.of(by), list.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported run(Path file, boolean dryRun, Optional<Operator> by, String subject) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("items-import-begun", by, subject, ""),
                counts -> audit.entry("items-imported", by, subject, counts));
        Imported imported = read(file, dryRun, act);
        act.end(imported);
        return imported;
    }

    private Imported read(Path file, boolean dryRun, ImportAct act) {
        ItemList form = formOf(file);
        try (SheetReader lines = SheetReader.open(file, form.headings())) {
            ImportRun run = new ImportRun(database, items, form, lines.headings(), dryRun, act);
            int most = dryRun ? DRY_PIECES * form.linesAtOnce() : form.linesAtOnce();
            List<Line> piece = new ArrayList<>();
            while (lines.hasNext()) {
                piece.add(lines.next());
                if (piece.size() == most || !lines.hasNext()) {
                    run.enter(piece);
                    piece.clear();
                }
            }
            return run.total();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first format whose headings the file has; else the last, whose refusal then explains the error. */
    private ItemList formOf(Path file) {
        return forms.stream().filter(form -> fits(file, form)).findFirst().orElseGet(() -> forms.get(forms.size() - 1));
    }

    private static boolean fits(Path file, ItemList form) {
        try {
            SheetReader.open(file, form.headings()).close();
            return true;
        } catch (SheetRefused otherHeadings) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
