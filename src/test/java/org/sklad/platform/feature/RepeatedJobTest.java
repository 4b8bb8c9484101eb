package org.sklad.platform.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.Fatal;

class RepeatedJobTest {
    private final List<String> done = new ArrayList<>();
    private final Timer timer = new Timer();

    /** A timer that runs nothing by itself. The test runs the jobs when their time has come. */
    private static final class Timer extends ScheduledThreadPoolExecutor {
        private final List<Runnable> repeated = new ArrayList<>();
        private Duration first = Duration.ofDays(1);
        private Duration every = Duration.ofDays(1);

        Timer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long delay, long pause, TimeUnit unit) {
            repeated.add(work);
            first = Duration.of(delay, unit.toChronoUnit());
            every = Duration.of(pause, unit.toChronoUnit());
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }

        private void tick() {
            repeated.forEach(Runnable::run);
        }
    }

    private RepeatedJob repeated(Runnable work) {
        return new RepeatedJob("test", Duration.ofSeconds(3), Duration.ofHours(1), work, () -> done.add("end"), timer);
    }

    @Test
    void runs_after_a_delay_and_after_each_pause_until_the_server_stops() {
        RepeatedJob repeated = repeated(() -> done.add("work"));
        assertThat(timer.repeated).as("not scheduled before the start").isEmpty();
        repeated.start();
        assertThat(timer.first).isEqualTo(Duration.ofSeconds(3));
        assertThat(timer.every).isEqualTo(Duration.ofHours(1));
        timer.tick();
        timer.tick();
        repeated.stop();
        assertThat(done).containsExactly("work", "work", "end");
        assertThat(timer.isShutdown()).isTrue();
    }

    /** A timer stops after the first failure of its work. This job goes on. */
    @Test
    void failed_work_is_tried_again() {
        RepeatedJob repeated = repeated(() -> {
            done.add("work");
            throw new IllegalStateException("as the test wants");
        });
        repeated.start();
        timer.tick();
        timer.tick();
        repeated.stop();
        assertThat(done).containsExactly("work", "work", "end");
    }

    /** A timer hides errors: the work would never run again, and nobody would know. */
    @Test
    void ends_the_process_when_its_work_runs_out_of_memory() {
        List<Fatal> raised = new ArrayList<>();
        Fatal.Exit before = Fatal.exitBy((fatal, cause) -> raised.add(fatal));
        try {
            RepeatedJob repeated = repeated(() -> {
                throw new OutOfMemoryError("as the test wants");
            });
            repeated.start();
            assertThatThrownBy(timer::tick).isInstanceOf(OutOfMemoryError.class);
        } finally {
            Fatal.exitBy(before);
        }
        assertThat(raised).containsExactly(Fatal.OUT_OF_MEMORY);
    }
}
