package org.sklad.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheck.Result;
import com.codahale.metrics.health.HealthCheckRegistry;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.DatabaseUnavailable.Reason;

class DatabaseHealthTest {
    private final AtomicInteger proofs = new AtomicInteger();

    /** Makes a database with this proof. */
    private MemoryDatabase database(IntConsumer proof) {
        return new MemoryDatabase() {
            @Override
            public void prove() {
                proof.accept(proofs.incrementAndGet());
            }
        };
    }

    private static IntConsumer failing(Reason reason) {
        return number -> {
            throw new DatabaseUnavailable(reason);
        };
    }

    @ParameterizedTest
    @EnumSource
    void says_why_a_write_fails(Reason reason) {
        Result result = new DatabaseHealth(database(failing(reason)), Duration.ZERO).execute();
        assertThat(result.isHealthy()).isFalse();
        assertThat(((DatabaseUnavailable) result.getError()).reason()).isEqualTo(reason);
    }

    @Test
    void many_requests_within_a_second_cost_one_commit() {
        DatabaseHealth health = new DatabaseHealth(database(number -> {}), Duration.ofHours(1));
        for (int i = 0; i < 1_000; i++) {
            assertThat(health.execute().isHealthy()).isTrue();
        }
        assertThat(proofs).hasValue(1);
    }

    /** Otherwise each caller would hold a thread of the server for as long as the writer is stuck. */
    @Test
    void a_stuck_writer_is_unhealthy_after_three_seconds_for_every_request() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        DatabaseHealth health = new DatabaseHealth(
                database(number -> {
                    try {
                        stuck.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }),
                Duration.ZERO);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        long begin = System.nanoTime();
        try {
            List<Future<Result>> asked = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                asked.add(callers.submit(health::execute));
            }
            for (Future<Result> each : asked) {
                assertThat(each.get(1, TimeUnit.MINUTES).isHealthy()).isFalse();
            }
        } finally {
            callers.shutdown();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DatabaseHealth.MOST.multipliedBy(3));
        assertThat(proofs).hasValue(1);

        stuck.countDown();
        until(health);
        // The stuck proof may have ended just in time to be this answer. The next check begins another one.
        assertThat(health.execute().isHealthy()).isTrue();
        assertThat(proofs.get()).isGreaterThan(1);
    }

    private static void until(DatabaseHealth health) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!health.execute().isHealthy()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void the_monitor_and_the_admin_port_see_the_same() {
        HealthCheckRegistry checks = new HealthCheckRegistry();
        checks.register("database", new DatabaseHealth(database(failing(Reason.DISK_FULL)), Duration.ZERO));
        assertThat(checks.runHealthCheck("database").isHealthy()).isFalse();
        assertThat(catchThrowableOfType(DatabaseUnavailable.class, () -> new HealthResource(checks).get())
                        .reason())
                .isEqualTo(Reason.DISK_FULL);

        checks.unregister("database");
        checks.register("database", new DatabaseHealth(database(number -> {}), Duration.ZERO));
        assertThat(new HealthResource(checks).get()).containsEntry("status", "ok");
        checks.register("another", new HealthCheck() {
            @Override
            protected Result check() {
                return Result.unhealthy("as the test wants");
            }
        });
        assertThat(catchThrowable(() -> new HealthResource(checks).get()))
                .isInstanceOf(ServiceUnavailableException.class);
    }
}
