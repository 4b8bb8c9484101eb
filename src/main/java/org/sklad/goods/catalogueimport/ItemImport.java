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
 * Lists of items: ASSORT, medicines by substance, the project's own form, told apart by their headings. Good lines enter, bad
 * ones are named with column and reason. They enter in pieces behind all other work, so an import that is broken off can be
 * started again: what is in says the same, and is left alone.
 */
public final class ItemImport {
    /** A dry run holds no write up: it looks at so many pieces at once. */
    private static final int DRY_PIECES = 8;

    private final Database database;
    private final Items items;
    private final Audit audit;
    private final List<ItemList> forms;

    /** @param check refuses a form with {@link InvalidFields}, as it does those of the API */
    public ItemImport(Database database, Items items, Audit audit, Consumer<Record> check) {
        this.database = database;
        this.items = items;
        this.audit = audit;
        this.forms = List.of(new AssortList(), new MedicineList(check), new OwnList(check));
    }

    /**
     * Imports a file, for who may change the catalogue.
     *
     * @param dryRun true to say what would be done and touch nothing
     * @throws SheetRefused when the file cannot be read or its headings are those of no form
     */
    public Imported of(Path file, boolean dryRun, Operator by) {
        Items.requireMayChange(by);
        return run(file, dryRun, Optional.of(by), "");
    }

    /** As {@link #of}, for somebody at the machine itself. */
    public Imported ofCommand(Path file, boolean dryRun) {
        return run(file, dryRun, Optional.empty(), "");
    }

    /** Adds what of a shipped list is not there yet; what people changed since stays as it is. */
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

    /** The first form whose headings the file has; else the last, whose refusal then says what is wrong. */
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
