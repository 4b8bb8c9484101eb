package org.sklad.programme.interpreters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Refusal;

/** Operators who assign at the same moment. */
@OnEachEngine
class SimultaneousBookingsTest {
    private static final int ROUNDS = 10;
    private static final int OPERATORS = 8;
    private static final Instant MORNING = Instant.parse("2027-03-28T05:00:00Z");

    @Parameter
    Engine engine;

    @Test
    void one_interpreter_is_booked_for_one_of_several_requests() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            TestInterpreters test = new TestInterpreters(databases.database());
            InterpreterCode only = test.add("ONLY", 0, 24);
            for (int round = 0; round < ROUNDS; round++) {
                int day = round;
                List<UUID> requests = IntStream.range(0, OPERATORS)
                        .mapToObj(i -> request(test, day, 10 * i))
                        .toList();
                assertThat(successes(requests.stream()
                                .<Runnable>map(each -> () -> test.assign(each, only))
                                .toList()))
                        .isEqualTo(1);
            }
            assertThat(test.broken()).isEmpty();
        }
    }

    @Test
    void one_request_gets_one_of_several_interpreters() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            TestInterpreters test = new TestInterpreters(databases.database());
            List<InterpreterCode> all = IntStream.range(0, OPERATORS)
                    .mapToObj(i -> test.add("INT-" + i, 0, 24))
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                UUID request = request(test, round, 0);
                assertThat(successes(all.stream()
                                .<Runnable>map(each -> () -> test.assign(request, each))
                                .toList()))
                        .isEqualTo(1);
            }
            assertThat(test.broken()).isEmpty();
        }
    }

    private static UUID request(TestInterpreters test, int day, int minutes) {
        Instant from = MORNING.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minutes));
        return test.request(TestInterpreters.pashto(from, Duration.ofHours(2)));
    }

    /** Runs all at the same moment, and returns how many were not refused. */
    private static long successes(List<Runnable> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService operators = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            acts.forEach(act -> all.add(() -> {
                start.await();
                try {
                    act.run();
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            }));
            long done = 0;
            for (Future<Boolean> each : operators.invokeAll(all)) {
                done += each.get() ? 1 : 0;
            }
            return done;
        } finally {
            operators.shutdownNow();
        }
    }
}
