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
 * An import on record, however it ends. A list enters in pieces, each of them committed; with the first that changes something goes the
 * row that the import began, and when all are in, the row that says how many. Where only the first stands, the import was broken off;
 * the same list again lets the rest enter.
 */
public final class ImportAct {
    private final Database database;
    private final AuditEntry begun;
    private final Function<String, AuditEntry> ended;
    private boolean onRecord;

    /**
     * An import that begins now.
     *
     * @param begun the row that it began
     * @param ended makes the row that it ended, of its counts
     */
    public ImportAct(Database database, AuditEntry begun, Function<String, AuditEntry> ended) {
        this.database = database;
        this.begun = begun;
        this.ended = ended;
    }

    /**
     * Lets a piece enter behind all other work.
     *
     * @param piece gives what became of each of its lines
     * @param changes true for what changed something
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
        // A piece may run again, and is not in before its commit; so it is known only now.
        onRecord |= results.stream().anyMatch(changes);
        return results;
    }

    /** All pieces are in. An import that changed nothing is no act. */
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
