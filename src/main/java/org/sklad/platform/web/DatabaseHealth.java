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
 * Whether the database can be written, proved by a commit. One proof runs at a time and its result is kept for a second, so
 * that a thousand questions at once cost one commit. A proof that takes longer than {@link #MOST} means that the database is
 * too busy to serve anybody.
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

    /** A proof that runs or ended. */
    private record Proof(long begun, CompletableFuture<Void> done) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - begun >= age.toNanos();
        }

        long nanosLeft() {
            return Math.max(0, MOST.toNanos() - (System.nanoTime() - begun));
        }
    }

    /** @param kept for how long the result of a proof is given again */
    public DatabaseHealth(Database database, Duration kept) {
        this.database = database;
        this.kept = kept;
        // As old as if it counted no more: who asks first waits for the first proof.
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

    /** While a proof runs, all but the first who ask get the result before it, as long as that is not too old. */
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
