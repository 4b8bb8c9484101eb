package org.sklad.access.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.LatestRows;

/** The audit log of administrative acts. Each row is written in the transaction of its act and is never changed or deleted. */
public final class Audit {
    private final Database database;
    private final AuditChain chain;
    private final Randomness randomness;
    private final InstantSource clock;

    public Audit(Database database, AuditChain chain, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.chain = chain;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** Prepares a row before the transaction, because ids and times are not made inside one. */
    public AuditEntry entry(String act, Operator by, String subject, String details) {
        return entry(by.username().value(), act, subject, details);
    }

    /** Prepares a row as {@link #entry} does. Without an operator, the row is for an act at the machine itself. */
    public AuditEntry entry(String act, Optional<Operator> by, String subject, String details) {
        return by.map(operator -> entry(act, operator, subject, details))
                .orElseGet(() -> entryOfSystem(act, subject, details));
    }

    /** Prepares a row as {@link #entry} does, for an act of the program or of a person at the machine itself. */
    public AuditEntry entryOfSystem(String act, String subject, String details) {
        return entry("", act, subject, details);
    }

    private AuditEntry entry(String by, String act, String subject, String details) {
        return new AuditEntry(randomness.id(), clock.instant(), by, act, subject, details, Optional.of(chain));
    }

    /** Writes the row and its chain link in the caller's transaction. */
    public static void record(Handle handle, AuditEntry entry) {
        entry.chain().orElseThrow().append(handle, entry.row());
    }

    /**
     * Returns the acts of one kind on some subjects after a time, oldest first, for documents that name a later correction. In the
     * caller's transaction.
     */
    public static List<AuditEntry> after(Handle handle, Instant after, String act, List<String> subjects) {
        return handle.attach(AuditDao.class).after(after, act, subjects).stream()
                .map(AuditEntry::of)
                .toList();
    }

    /** Links acts recorded before the chain existed. Runs when a server starts. */
    public void completeChain() {
        chain.adopt(database);
    }

    /** Lists the latest acts first, for administrators and auditors. */
    public List<AuditEntry> list(int limit, Operator by) {
        return list(LatestRows.of(PlaceInTime.FIRST, limit), ActFilter.ALL, by);
    }

    /** Lists acts, latest first, for administrators and auditors. */
    public List<AuditEntry> list(LatestRows rows, ActFilter filter, Operator by) {
        by.require(Role.ADMINISTRATOR, Role.AUDITOR);
        return database
                .read(handle -> handle.attach(AuditDao.class)
                        .list(
                                rows,
                                filter.everybody(),
                                filter.usernames(),
                                filter.act().orElse(null),
                                filter.everything(),
                                filter.part(),
                                filter.named(),
                                filter.beneath()))
                .stream()
                .map(AuditEntry::of)
                .toList();
    }
}
