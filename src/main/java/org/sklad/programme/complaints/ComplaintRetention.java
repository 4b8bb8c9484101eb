package org.sklad.programme.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.TrustedClock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKeys;

/**
 * Ends complaints on which nobody works. An answered one is closed after 30 days without a word of the person. A closed one loses its texts, its
 * key and its reply code after the configured days; its kind, states and times stay for the figures.
 */
public final class ComplaintRetention {
    static final Duration SILENCE = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final ComplaintWriter writer;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Duration kept;

    /**
     * Creates the job.
     *
     * @param days days after the closing for which texts are kept
     */
    ComplaintRetention(
            Database database, ComplaintWriter writer, Randomness randomness, InstantSource clock, int days) {
        this.database = database;
        this.writer = writer;
        this.randomness = randomness;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** Closes and erases what is due now, unless the clock may be wrong. */
    public void run() {
        Instant now = clock.instant();
        if (!TrustedClock.isTrusted(database, now)) {
            return;
        }
        for (UUID each : untouched(ComplaintState.ANSWERED, now.minus(SILENCE))) {
            close(each, now.minus(SILENCE), now);
        }
        List<UUID> due = untouched(ComplaintState.CLOSED, now.minus(kept));
        while (!due.isEmpty()) {
            due.forEach(each -> erase(each, now.minus(kept)));
            due = untouched(ComplaintState.CLOSED, now.minus(kept));
        }
    }

    private List<UUID> untouched(ComplaintState state, Instant before) {
        return database.read(
                handle -> handle.attach(ComplaintRetentionDao.class).untouchedSince(state, before, AT_ONCE));
    }

    /** The person can have written since the list was read. */
    private static Optional<Complaint> still(Handle handle, UUID id, ComplaintState state, Instant before) {
        return handle.attach(ComplaintDao.class)
                .find(id)
                .filter(each -> each.state() == state && each.actedAt().isBefore(before));
    }

    private void close(UUID id, Instant before, Instant now) {
        UUID act = randomness.id();
        database.write(handle -> {
            still(handle, id, ComplaintState.ANSWERED, before)
                    .ifPresent(each ->
                            writer.append(handle, each, act, ComplaintActKind.CLOSURE, Optional.empty(), "", now));
            return true;
        });
    }

    private void erase(UUID id, Instant before) {
        database.write(handle -> {
            still(handle, id, ComplaintState.CLOSED, before).ifPresent(each -> {
                ComplaintRetentionDao dao = handle.attach(ComplaintRetentionDao.class);
                IdempotencyKeys.forget(handle, dao.acts(id));
                dao.deleteTexts(id);
                dao.deleteKey(id);
            });
            return true;
        });
    }
}
