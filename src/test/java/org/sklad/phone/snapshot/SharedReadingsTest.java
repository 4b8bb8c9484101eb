package org.sklad.phone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who ask while a reading is under way share the next one, and nobody gets one that began before they asked. */
class SharedReadingsTest {
    private final SharedReadings<String, String, Integer> readings = new SharedReadings<>();
    private final ExecutorService phones = Executors.newCachedThreadPool();
    private final AtomicInteger begun = new AtomicInteger();
    private final ConcurrentLinkedQueue<Set<String>> groups = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        phones.shutdownNow();
    }

    private int reading(Set<String> members) {
        groups.add(Set.copyOf(members));
        return begun.incrementAndGet();
    }

    /** Begins a reading that ends after the latch. Returns once it is under way. */
    private Future<Integer> underWay(CountDownLatch end) throws InterruptedException {
        CountDownLatch under = new CountDownLatch(1);
        Future<Integer> first = phones.submit(() -> readings.read("HAR", "first", members -> {
            int number = reading(members);
            under.countDown();
            awaitLatch(end);
            return number;
        }));
        under.await();
        return first;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks on a thread of its own, and returns once that thread waits. */
    private Future<Integer> waiting(String member) {
        CompletableFuture<Thread> asks = new CompletableFuture<>();
        Future<Integer> answer = phones.submit(() -> {
            asks.complete(Thread.currentThread());
            return readings.read("HAR", member, this::reading);
        });
        Thread thread = asks.join();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    @Test
    void three_who_ask_during_a_reading_share_the_next_one() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Future<Integer> first = underWay(end);
        List<Future<Integer>> later = new ArrayList<>();
        for (String member : List.of("second", "third", "fourth")) {
            later.add(waiting(member));
        }
        assertThat(readings.read("BAN", "other centre", members -> 99)).isEqualTo(99);
        end.countDown();
        assertThat(first.get()).isEqualTo(1);
        for (Future<Integer> each : later) {
            assertThat(each.get()).isEqualTo(2);
        }
        assertThat(groups).containsExactly(Set.of("first"), Set.of("second", "third", "fourth"));
        assertThat(readings.read("HAR", "fifth", this::reading)).isEqualTo(3);
    }

    @Test
    void a_failure_is_that_of_all_who_wait_and_the_next_reading_begins_anew() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch under = new CountDownLatch(1);
        Future<Integer> first = phones.submit(() -> readings.read("HAR", "first", members -> {
            under.countDown();
            awaitLatch(end);
            throw new IllegalArgumentException("no database");
        }));
        under.await();
        Future<Integer> second = waiting("second");
        end.countDown();
        assertThatThrownBy(first::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(second.get()).isEqualTo(1);
        assertThatThrownBy(() -> readings.read("HAR", "third", members -> {
                    throw new IllegalArgumentException("no database");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(readings.read("HAR", "fourth", this::reading)).isEqualTo(2);
    }
}
