package org.sklad.platform.web;

import com.codahale.metrics.health.HealthCheck;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.DatabaseUnavailable.Reason;

/**
 * Proves by a commit that the database can be written. One proof runs at a time and its result is kept for a second, so that a
 * thousand checks at once cost one commit. A proof that takes longer than {@link #MOST} means that the database is overloaded.
 */
public final class DatabaseHealth extends HealthCheck {
    public static final Duration KEPT = Duration.ofSeconds(1);
    static final Duration MOST = Duration.ofSeconds(3);

    private final Database database;
    private final Duration kept;
    private final Executor prover =
            new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "database-health");
                thread.setDaemon(true);
                return thread;
            });
    private Proof latest;
    private Proof ended;

    /** A running or finished proof. */
    private record Proof(long begun, CompletableFuture<Void> done) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - begun >= age.toNanos();
        }

        long nanosLeft() {
            return Math.max(0, MOST.toNanos() - (System.nanoTime() - begun));
        }
    }

    /**
     * Creates the health check of a database.
     *
     * @param kept how long the result of a proof is reused
     */
    public DatabaseHealth(Database database, Duration kept) {
        this.database = database;
        this.kept = kept;
        // Already expired, so that the first check waits for the first proof.
        latest =
                new Proof(System.nanoTime() - MOST.toNanos() - kept.toNanos(), CompletableFuture.completedFuture(null));
        ended = latest;
    }

    @Override
    protected Result check() {
        Proof proof = proof();
        try {
            proof.done().get(proof.nanosLeft(), TimeUnit.NANOSECONDS);
            return Result.healthy();
        } catch (ExecutionException e) {
            return Result.unhealthy(e.getCause());
        } catch (TimeoutException e) {
            return Result.unhealthy(new DatabaseUnavailable(Reason.BUSY, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.unhealthy(e);
        }
    }

    /** Returns the proof to wait for. While one runs, later checks get the result before it, unless that is too old. */
    private synchronized Proof proof() {
        if (!latest.done().isDone()) {
            return ended.isOlderThan(MOST) ? latest : ended;
        }
        ended = latest;
        if (latest.isOlderThan(kept)) {
            latest = new Proof(System.nanoTime(), CompletableFuture.runAsync(database::prove, prover));
        }
        return latest;
    }
}
