package org.sklad.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingQueueTest {
    private final HashingQueue queue = new HashingQueue();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void end() throws InterruptedException {
        open.countDown();
        callers.shutdown();
        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Stays in the hashing until the test releases it. */
    private boolean hash() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return open.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            running.decrementAndGet();
        }
    }

    /** Starts this number of callers and waits until each is inside. */
    private List<Future<Boolean>> come(int count, boolean familiar) {
        int before = queue.inside();
        List<Future<Boolean>> came = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            came.add(callers.submit(() -> queue.run(familiar, this::hash)));
        }
        while (queue.inside() < before + count) {
            Thread.onSpinWait();
        }
        return came;
    }

    @Test
    void some_hash_at_once_a_limited_number_waits_and_others_are_refused_at_once() throws Exception {
        List<Future<Boolean>> strangers = come(HashingQueue.AT_ONCE + HashingQueue.WAITING_STRANGERS, false);
        assertThatThrownBy(() -> queue.run(false, this::hash))
                .isInstanceOfSatisfying(
                        TooManySignIns.class,
                        refused -> assertThat(refused.retryAfter()).isPresent());
        List<Future<Boolean>> familiar = come(HashingQueue.WAITING - HashingQueue.WAITING_STRANGERS, true);
        assertThatThrownBy(() -> queue.run(true, this::hash)).isInstanceOf(TooManySignIns.class);
        open.countDown();
        for (Future<Boolean> each : strangers) {
            assertThat(each.get(1, TimeUnit.MINUTES)).isTrue();
        }
        for (Future<Boolean> each : familiar) {
            assertThat(each.get(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(most).hasValue(HashingQueue.AT_ONCE);
        assertThat(queue.run(false, () -> "again")).isEqualTo("again");
        assertThat(queue.inside()).isZero();
    }

    @Test
    void failed_work_frees_its_place() {
        for (int i = 0; i < 2 * HashingQueue.WAITING; i++) {
            assertThatThrownBy(() -> queue.run(false, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(queue.inside()).isZero();
    }
}
