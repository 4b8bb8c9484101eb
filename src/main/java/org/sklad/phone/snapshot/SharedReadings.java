package org.sklad.phone.snapshot;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Shares one database read among concurrent requests for the same data. A request that arrives during a read waits for the next one, so
 * no answer is older than its request. Nothing is cached.
 *
 * @param <K> name of the data
 * @param <M> a request
 */
final class SharedReadings<K, M, R> {
    private final Map<K, Waiting<M, R>> waiting = new ConcurrentHashMap<>();
    private final Map<K, ReentrantLock> underWay = new ConcurrentHashMap<>();

    /** Those who ask before the reading begins. */
    private record Waiting<M, R>(Set<M> members, CompletableFuture<R> result) {
        Waiting() {
            this(new LinkedHashSet<>(), new CompletableFuture<>());
        }
    }

    /**
     * Returns what a reading finds that begins after this call.
     *
     * @param reading reads for all of those who wait. The first of them runs it, and its failure is theirs.
     */
    R read(K key, M member, Function<Set<M>, R> reading) {
        boolean[] first = {false};
        Waiting<M, R> joined = waiting.compute(key, (any, open) -> {
            first[0] = open == null;
            Waiting<M, R> group = open == null ? new Waiting<>() : open;
            group.members().add(member);
            return group;
        });
        if (first[0]) {
            run(key, joined, reading);
        }
        try {
            return joined.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run(K key, Waiting<M, R> group, Function<Set<M>, R> reading) {
        ReentrantLock lock = underWay.computeIfAbsent(key, any -> new ReentrantLock());
        lock.lock();
        try {
            waiting.remove(key);
            group.result().complete(reading.apply(group.members()));
        } catch (RuntimeException | Error e) {
            group.result().completeExceptionally(e);
        } finally {
            lock.unlock();
        }
    }
}
