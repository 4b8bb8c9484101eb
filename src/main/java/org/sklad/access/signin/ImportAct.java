package org.sklad.access.signin;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Work;
import org.sklad.platform.sheets.Imported;

/**
 * The audit rows of an import, however it ends. A list is imported in batches, each in its own transaction. The first batch that
 * changes something also writes the row for the start; {@link #end} writes the row with the counts. A start row alone means that
 * the import was interrupted; importing the same list again adds the rest.
 */
public final class ImportAct {
    private final Database database;
    private final AuditEntry begun;
    private final Function<String, AuditEntry> ended;
    private boolean onRecord;

    /**
     * Starts an import.
     *
     * @param begun the row for the start
     * @param ended makes the row for the end from its counts
     */
    public ImportAct(Database database, AuditEntry begun, Function<String, AuditEntry> ended) {
        this.database = database;
        this.begun = begun;
        this.ended = ended;
    }

    /**
     * Imports a batch with a lower priority than all other work.
     *
     * @param piece returns the result of each of its lines
     * @param changes true for a result that changed something
     */
    public <R> List<R> enter(Work<List<R>> piece, Predicate<R> changes) {
        boolean first = !onRecord;
        List<R> results = database.writeBulk(handle -> {
            List<R> all = piece.run(handle);
            if (first && all.stream().anyMatch(changes)) {
                Audit.record(handle, begun);
            }
            return all;
        });
        // Set only here: a batch may run again, and counts only after its commit.
        onRecord |= results.stream().anyMatch(changes);
        return results;
    }

    /** Records the end after the last batch. An import that changed nothing is not an act. */
    public void end(Imported imported) {
        if (!onRecord) {
            return;
        }
        AuditEntry entry = ended.apply("created=" + imported.created() + " updated=" + imported.updated()
                + " unchanged=" + imported.unchanged() + " refused=" + imported.refused());
        database.writeBulk(handle -> {
            Audit.record(handle, entry);
            return entry;
        });
    }
}
