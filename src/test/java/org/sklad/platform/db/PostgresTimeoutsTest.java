package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hanging operation ends after its time and delays no other writer for more than 5 seconds. */
final class PostgresTimeoutsTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String CONFLICT = "do $$ begin raise exception using errcode = '40001'; end $$";

    private final TestDatabases databases = TestDatabases.postgresql();
    private final Database database = databases.database();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ending = new CountDownLatch(1);

    @BeforeEach
    void makeRows() {
        database.write(handle -> handle.execute("create table rows (number integer primary key, amount integer)"));
        database.write(handle -> handle.execute("insert into rows (number, amount) values (1, 0), (2, 0), (3, 0)"));
    }

    @AfterEach
    void close() {
        ending.countDown();
        threads.shutdown();
        databases.close();
    }

    @Test
    void every_kind_of_connection_has_its_limits() {
        assertThat(database.write(PostgresTimeoutsTest::limits)).containsExactly("4s", "2s", "5s");
        assertThat(database.writeBulk(PostgresTimeoutsTest::limits)).containsExactly("10s", "5s", "5s");
        assertThat(database.read(PostgresTimeoutsTest::limits)).containsExactly("20s", "2s", "1min");
        assertThat(database.readForReport(PostgresTimeoutsTest::limits)).containsExactly("1min", "2s", "2min");
    }

    private static List<String> limits(Handle handle) {
        return handle.createQuery("""
                        select current_setting('statement_timeout')
                        union all select current_setting('lock_timeout')
                        union all select current_setting('idle_in_transaction_session_timeout')
                        """).mapTo(String.class).list();
    }

    @Test
    void the_socket_gives_up_after_the_server_does() {
        for (PostgresTimeouts each : List.of(
                PostgresTimeouts.INTERACTIVE, PostgresTimeouts.BULK, PostgresTimeouts.READ, PostgresTimeouts.REPORT)) {
            assertThat(each.socket()).isGreaterThan(each.statement());
            assertThat(each.statement()).isGreaterThan(each.lock());
        }
    }

    /** Three things hang at once: a statement, a piece that stops between two statements with a row locked, and a lost peer. */
    @Test
    void hanging_work_ends_by_itself_and_blocks_nobody_else() throws Exception {
        try (TcpProxy proxy = new TcpProxy(port());
                Database far = new PostgresDatabase(through(proxy))) {
            CountDownLatch hanging = new CountDownLatch(3);
            Future<Object> statement = threads.submit(() -> database.write(handle -> {
                hanging.countDown();
                return handle.execute("select pg_sleep(60)");
            }));
            Future<Object> idle = threads.submit(() -> database.write(handle -> {
                add(handle, 1);
                hanging.countDown();
                await(ending);
                return 0;
            }));
            Future<Object> gone = threads.submit(() -> far.write(handle -> {
                add(handle, 2);
                proxy.swallow();
                hanging.countDown();
                return add(handle, 2);
            }));
            hanging.await();

            assertThat(longest(database)).isLessThan(PROMISED);
            assertThat(longest(far)).isLessThan(PROMISED);

            assertThat(Together.outcome(statement)).hasToString(DatabaseUnavailable.class.getName() + ": BUSY");
            assertThat(Together.outcome(gone)).hasToString(DatabaseUnavailable.class.getName() + ": OUTCOME_UNKNOWN");
            untilTaken(1);
            untilTaken(2);
            ending.countDown();
            assertThat(Together.outcome(idle)).isInstanceOf(DatabaseUnavailable.class);
            assertThat(amount(1)).isOne();
            assertThat(amount(2)).isOne();
            assertThat(database.healthy()).isTrue();
        }
    }

    @Test
    void waits_two_seconds_for_a_row_that_another_program_has_locked() throws Exception {
        try (Connection other = PostgresConnections.connect(databases.settings())) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from rows where number = 1 for update");
            long since = System.nanoTime();
            Future<Object> waiting = threads.submit(() -> database.write(handle -> add(handle, 1)));

            assertThat(longest(database)).isLessThan(PROMISED);

            assertThat(Together.outcome(waiting)).hasToString(DatabaseUnavailable.class.getName() + ": BUSY");
            assertThat(since(since)).isLessThan(PROMISED);
            assertThat(database.healthy()).isTrue();
            other.rollback();
        }
        assertThat(database.<Integer>write(handle -> add(handle, 1))).isOne();
    }

    /** Returns the longest time of the other writes. Some succeed at once, and some have to be repeated alone. */
    private Duration longest(Database at) throws Exception {
        List<Future<Duration>> others = threads.invokeAll(List.of(
                timed(() -> at.write(handle -> add(handle, 3))),
                timed(conflicting(at)),
                timed(conflicting(at)),
                timed(() -> at.writeBulk(handle -> add(handle, 3))),
                timed(() -> at.write(handle -> add(handle, 3)))));
        Duration longest = Duration.ZERO;
        for (Future<Duration> each : others) {
            longest = each.get().compareTo(longest) > 0 ? each.get() : longest;
        }
        return longest;
    }

    private static Callable<Object> conflicting(Database at) {
        AtomicInteger runs = new AtomicInteger();
        return () -> at.write(handle -> runs.incrementAndGet() == 1 ? handle.execute(CONFLICT) : add(handle, 3));
    }

    private static Callable<Duration> timed(Callable<Object> call) {
        return () -> {
            long start = System.nanoTime();
            call.call();
            return since(start);
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void untilTaken(int number) {
        Together.until(() -> catchThrowable(() -> database.write(handle -> add(handle, number))) == null);
    }

    private int amount(int number) {
        return database.read(handle -> handle.createQuery("select amount from rows where number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    private static int add(Handle handle, int number) {
        return handle.createUpdate("update rows set amount = amount + 1 where number = :number")
                .bind("number", number)
                .execute();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Together.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int port() {
        return Integer.parseInt(databases.settings().url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private DatabaseSettings through(TcpProxy proxy) {
        DatabaseSettings near = databases.settings();
        String url = near.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/");
        return new DatabaseSettings(url, near.user(), near.password(), near.dataFolder());
    }
}
