package org.sklad.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Calls that run at the same moment, each on its own thread. */
public final class Together {
    /** Only a machine that is busy with other work takes this long. */
    static final long PATIENCE_SECONDS = 120;

    private Together() {}

    /** Returns the result or the exception of each call, in order. */
    public static List<Object> run(int threads, Callable<Object> call) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Object>> futures = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                results.add(outcome(future));
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    /** Returns the result of a future, or the exception that it ended with. */
    public static Object outcome(Future<?> future) throws InterruptedException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("It did not come to that in " + PATIENCE_SECONDS + " seconds");
            }
            LockSupport.parkNanos(100_000);
        }
    }
}
