package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.db.SqliteConnections.Use;
import org.sklad.platform.db.SqliteSession.Control;
import org.sklad.platform.i18n.NotFound;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Behaviour that only a single writer with group commit has. */
final class SqliteDatabaseTest {
    /** These batches do not depend on time. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Path folder = TestDatabases.temporaryFolder();
    private final Path file = folder.resolve("test.db");
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private SqliteDatabase database = open(new SqliteWriter.Limits(1_000, 64, LONG, 64L << 20));

    @BeforeEach
    void makeTable() {
        database.write(
                handle -> handle.execute("create table rows (number integer not null primary key, content blob)"));
    }

    @AfterEach
    void close() {
        database.close();
        callers.shutdown();
        TemporaryFolders.delete(folder);
    }

    @Test
    void an_answer_waits_for_its_commit() throws InterruptedException {
        Batch batch = new Batch();
        Future<?> insert = batch.add(1);
        Future<?> refused = batch.add(handle -> {
            throw new NotFound();
        });
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> last = batch.add(handle -> {
            reached.countDown();
            await(go);
            return true;
        });

        batch.start();
        await(reached);
        assertThat(insert.isDone()).isFalse();
        assertThat(refused.isDone()).isFalse();
        assertThat(numbers()).isEmpty();

        go.countDown();
        assertThat(Together.outcome(insert)).isEqualTo(1);
        assertThat(Together.outcome(refused)).isInstanceOf(NotFound.class);
        assertThat(Together.outcome(last)).isEqualTo(true);
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void an_answer_does_not_wait_for_work_after_its_own_commit() throws InterruptedException {
        reopen(new SqliteWriter.Limits(1_000, 1, LONG, 64L << 20));
        Batch batch = new Batch();
        Future<?> insert = batch.add(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> last = batch.add(handle -> {
            await(go);
            return true;
        });

        batch.start();
        assertThat(Together.outcome(insert)).isEqualTo(1);
        assertThat(last.isDone()).isFalse();
        go.countDown();
    }

    @Test
    void refused_work_rolls_back_only_its_own_rows() throws InterruptedException {
        Batch batch = new Batch();
        Future<?> first = batch.add(1);
        Future<?> refused = batch.add(handle -> {
            insert(2).run(handle);
            throw new NotFound();
        });
        Future<?> twice = batch.add(1);
        Future<?> last = batch.add(3);

        batch.start();

        assertThat(Together.outcome(first)).isEqualTo(1);
        assertThat(Together.outcome(refused)).isInstanceOf(NotFound.class);
        assertThat(Failures.isConstraint((Throwable) Together.outcome(twice))).isTrue();
        assertThat(Together.outcome(last)).isEqualTo(1);
        assertThat(numbers()).containsExactly(1, 3);
    }

    @Test
    void a_full_disk_during_the_third_of_five_leaves_no_row_and_five_refusals() throws InterruptedException {
        limitPages(20);

        List<Object> answers = fiveOfWhichTheThirdIsLarge();

        assertThat(answers).hasSize(5).allSatisfy(answer -> {
            assertThat(answer).isInstanceOf(DatabaseUnavailable.class);
            assertThat(((DatabaseUnavailable) answer).reason()).isEqualTo(Reason.DISK_FULL);
        });
        assertThat(numbers()).isEmpty();
        assertThat(database.healthy()).isFalse();

        limitPages(1_000_000);
        assertThat(database.healthy()).isTrue();
        assertThat(fiveOfWhichTheThirdIsLarge()).containsExactly(1, 1, 1, 1, 1);
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5);
    }

    /** Control: the same five pieces without a limit. */
    @Test
    void with_enough_disk_space_five_leave_five_rows() throws InterruptedException {
        assertThat(fiveOfWhichTheThirdIsLarge()).containsExactly(1, 1, 1, 1, 1);
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5);
    }

    /**
     * The temporary table belongs to the connection, so another connection writes if the table is gone. As the control, a full disk does
     * not open another connection.
     */
    @Test
    void after_an_input_or_output_error_the_writer_opens_another_connection() {
        database.write(handle -> handle.execute("create temporary table mine (number integer)"));
        assertThatThrownBy(() -> database.write(failing(SQLiteErrorCode.SQLITE_FULL)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("DISK_FULL");
        assertThat(database.<Integer>write(handle -> handle.execute("insert into mine values (1)")))
                .isOne();

        assertThatThrownBy(() -> database.write(failing(SQLiteErrorCode.SQLITE_IOERR_WRITE)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("OUTCOME_UNKNOWN");
        assertThat(database.healthy()).isFalse();
        assertThat(numbers()).isEmpty();

        assertThat(database.<Integer>write(insert(2))).isOne();
        assertThat(database.healthy()).isTrue();
        assertThat(numbers()).containsExactly(2);
        assertThatThrownBy(() -> database.write(handle -> handle.execute("insert into mine values (2)")))
                .hasStackTraceContaining("no such table: mine");
    }

    /** Writes a row and then throws what the driver throws when the disk fails. */
    private static Work<Integer> failing(SQLiteErrorCode code) {
        return handle -> {
            insert(1).run(handle);
            throw new IllegalStateException(new SQLiteException("injected", code));
        };
    }

    /** Without the savepoint on the stack, the third piece would be committed on its own. */
    @Test
    void a_transaction_that_ended_by_itself_is_noticed_before_the_next_work() throws InterruptedException {
        Batch batch = new Batch();
        Future<?> first = batch.add(1);
        Future<?> ender = batch.add(handle -> handle.execute("rollback"));
        Future<?> last = batch.add(3);

        batch.start();

        assertThat(List.of(Together.outcome(first), Together.outcome(ender), Together.outcome(last)))
                .hasOnlyElementsOfType(DatabaseUnavailable.class);
        assertThat(numbers()).isEmpty();
        assertThat(database.<Integer>write(insert(4))).isOne();
    }

    @Test
    void only_the_piece_with_the_fault_of_the_program_is_told_that_it_failed_by_it() throws InterruptedException {
        Batch batch = new Batch();
        Future<?> before = batch.add(1);
        Future<?> wrong = batch.add(handle -> {
            throw new NullPointerException("a mistake");
        });

        batch.start();

        assertThat(((DatabaseUnavailable) Together.outcome(before)).isFault()).isFalse();
        assertThat(((DatabaseUnavailable) Together.outcome(wrong)).isFault()).isTrue();
        assertThat(numbers()).isEmpty();
    }

    @Test
    void after_a_swallowed_failure_the_work_cannot_send_statements() {
        limitPages(20);

        assertThatThrownBy(() -> database.write(handle -> {
                    swallow(() -> large(1).run(handle));
                    return swallow(() -> insert(2).run(handle));
                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(numbers()).isEmpty();
    }

    @Test
    void when_the_writer_dies_all_waiting_callers_are_told_and_the_process_exits() throws InterruptedException {
        Batch batch = new Batch();
        Future<?> before = batch.add(1);
        Error death = new StackOverflowError();
        Future<?> deadly = batch.add(handle -> {
            throw death;
        });
        Future<?> behind = batch.add(2);

        LinkedBlockingQueue<Fatal> raised = new LinkedBlockingQueue<>();
        Fatal.Exit exit = Fatal.exitBy((fatal, cause) -> raised.add(fatal));
        try {
            batch.start();

            for (Future<?> each : List.of(before, deadly, behind)) {
                Object answer = Together.outcome(each);
                assertThat(answer).isInstanceOf(DatabaseUnavailable.class);
                assertThat(((DatabaseUnavailable) answer).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
                assertThat((Throwable) answer).hasCause(death);
            }
            assertThat(raised.poll(Together.PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Fatal.WRITER_DIED);
        } finally {
            Fatal.exitBy(exit);
        }
        assertThat(database.healthy()).isFalse();
        assertThatThrownBy(() -> database.write(insert(3))).hasMessage("BUSY");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void refuses_at_once_if_too_many_wait() throws InterruptedException {
        reopen(new SqliteWriter.Limits(2, 64, LONG, 64L << 20));
        Batch batch = new Batch();
        Future<?> first = batch.add(1);
        Future<?> second = batch.add(2);

        assertThatThrownBy(() -> database.write(insert(3))).hasMessage("BUSY");

        batch.start();
        assertThat(Together.outcome(first)).isEqualTo(1);
        assertThat(Together.outcome(second)).isEqualTo(1);
        assertThat(database.<Integer>write(insert(3))).isOne();
    }

    @Test
    void interactive_work_goes_first_and_each_commit_includes_one_bulk_work() throws InterruptedException {
        reopen(new SqliteWriter.Limits(1_000, 3, LONG, 64L << 20));
        LinkedBlockingQueue<String> order = new LinkedBlockingQueue<>();
        Batch batch = new Batch();
        List<Future<?>> added = new ArrayList<>();
        for (String name : List.of("bulk-1", "bulk-2", "bulk-3")) {
            added.add(batch.add(true, handle -> order.add(name)));
        }
        for (String name : List.of("a", "b", "c", "d")) {
            added.add(batch.add(false, handle -> order.add(name)));
        }

        batch.start();
        for (Future<?> each : added) {
            assertThat(Together.outcome(each)).isEqualTo(true);
        }

        // The piece that blocked the writer takes the first of two interactive places.
        assertThat(order).containsExactly("a", "bulk-1", "b", "c", "bulk-2", "d", "bulk-3");
    }

    @Test
    void another_writing_process_makes_the_database_busy_and_not_unknown() throws SQLException {
        database.write(handle -> handle.execute("pragma busy_timeout = 20"));
        try (SqliteSession other = new SqliteSession(file, Use.WRITE)) {
            other.send(Control.BEGIN_WRITE);
            assertThatThrownBy(() -> database.write(insert(1))).hasMessage("BUSY");
            other.send(Control.ROLLBACK);
        }

        assertThat(database.<Integer>write(insert(1))).isOne();
        assertThat(database.healthy()).isTrue();
    }

    @Test
    void statements_are_prepared_once() throws SQLException {
        try (SqliteSession session = new SqliteSession(file, Use.WRITE)) {
            for (int i = 0; i < 50; i++) {
                int number = i;
                session.run(handle -> handle.createUpdate("insert into rows (number) values (:number)")
                        .bind("number", number)
                        .execute());
                session.run(handle -> handle.createQuery("select count(*) from rows where number <= :most")
                        .bind("most", number)
                        .mapTo(Integer.class)
                        .one());
            }
            assertThat(session.statements().prepared()).isEqualTo(2);
        }
    }

    @Test
    void a_failed_statement_is_prepared_again_and_simultaneous_calls_do_not_share_one() throws SQLException {
        try (SqliteSession session = new SqliteSession(file, Use.WRITE)) {
            session.run(insert(1));
            assertThatThrownBy(() -> session.run(insert(1))).isInstanceOf(RuntimeException.class);
            session.run(insert(2));
            assertThat(session.statements().prepared()).isEqualTo(2);

            List<List<Integer>> pairs = session.run(handle -> {
                List<List<Integer>> found = new ArrayList<>();
                String sql = "select number from rows order by number";
                handle.createQuery(sql).mapTo(Integer.class).useIterator(outer -> {
                    while (outer.hasNext()) {
                        int number = outer.next();
                        handle.createQuery(sql)
                                .mapTo(Integer.class)
                                .forEach(inner -> found.add(List.of(number, inner)));
                    }
                });
                return found;
            });
            assertThat(pairs).containsExactly(List.of(1, 1), List.of(1, 2), List.of(2, 1), List.of(2, 2));
        }
    }

    @Test
    void a_large_write_ahead_log_is_truncated() throws IOException {
        reopen(new SqliteWriter.Limits(1_000, 64, LONG, 200_000));

        database.write(large(1));
        // The answer comes before the log is cut. Closing waits for the writer.
        database.write(insert(3));

        assertThat(Files.size(folder.resolve("test.db-wal"))).isLessThan(200_000);
        reopen(new SqliteWriter.Limits(1_000, 64, LONG, 64L << 20));
        database.write(large(2));
        assertThat(Files.size(folder.resolve("test.db-wal"))).isGreaterThan(200_000);
    }

    @Test
    void every_setting_is_read_back_from_the_connections_in_use() {
        for (Use use : List.of(Use.WRITE, Use.READ)) {
            SqliteConnections.settings(use).forEach((name, value) -> {
                Work<String> read = handle ->
                        handle.createQuery("pragma " + name).mapTo(String.class).one();
                assertThat(use == Use.WRITE ? database.write(read) : database.read(read))
                        .as(name)
                        .isEqualTo(value);
            });
        }
    }

    /** The values come from SQLite's documentation, not from our own table of settings: 2 is FULL. */
    @Test
    void a_commit_is_on_the_disk_before_it_is_answered() {
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    private String pragma(String name) {
        return database.write(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    private List<Object> fiveOfWhichTheThirdIsLarge() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        List<Future<?>> five = new ArrayList<>();
        five.add(callers.submit(() -> database.write(handle -> {
            started.countDown();
            await(queued);
            return insert(1).run(handle);
        })));
        await(started);
        for (Work<Integer> work : List.of(insert(2), large(3), insert(4), insert(5))) {
            int waiting = five.size();
            five.add(callers.submit(() -> database.write(work)));
            Together.until(() -> database.waiting() == waiting);
        }
        queued.countDown();
        List<Object> answers = new ArrayList<>();
        for (Future<?> each : five) {
            answers.add(Together.outcome(each));
        }
        return answers;
    }

    private void limitPages(int pages) {
        database.write(handle -> handle.execute("pragma max_page_count = " + pages));
    }

    private List<Integer> numbers() {
        return database.read(handle -> handle.createQuery("select number from rows order by number")
                .mapTo(Integer.class)
                .list());
    }

    private static Work<Integer> insert(int number) {
        return handle -> handle.createUpdate("insert into rows (number) values (:number)")
                .bind("number", number)
                .execute();
    }

    private static Work<Integer> large(int number) {
        return handle -> handle.createUpdate("insert into rows (number, content) values (:number, zeroblob(1000000))")
                .bind("number", number)
                .execute();
    }

    private static boolean swallow(Runnable call) {
        try {
            call.run();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Neither a request on a closed database nor a second close waits. */
    @Test
    void closing_keeps_no_caller_waiting() {
        database.close();
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> database.read(handle -> 1)).isInstanceOf(DatabaseUnavailable.class);
            assertThatThrownBy(() -> database.readForReport(handle -> 1)).isInstanceOf(DatabaseUnavailable.class);
            database.close();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(Together.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came in " + Together.PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SqliteDatabase open(SqliteWriter.Limits limits) {
        return SqliteDatabase.open(file, limits);
    }

    private void reopen(SqliteWriter.Limits limits) {
        database.close();
        database = open(limits);
    }

    /** A batch of pieces. It blocks the writer with a piece of its own until all added pieces wait, in the order of adding. */
    private final class Batch {
        private final CountDownLatch start = new CountDownLatch(1);
        private final List<Future<?>> all = new ArrayList<>();

        Batch() {
            CountDownLatch held = new CountDownLatch(1);
            all.add(callers.submit(() -> database.write(handle -> {
                held.countDown();
                await(start);
                return true;
            })));
            await(held);
        }

        Future<?> add(int number) {
            return add(false, insert(number));
        }

        Future<?> add(Work<?> work) {
            return add(false, work);
        }

        Future<?> add(boolean isBulk, Work<?> work) {
            int waiting = all.size();
            Future<?> added = callers.submit(() -> isBulk ? database.writeBulk(work) : database.write(work));
            all.add(added);
            Together.until(() -> database.waiting() == waiting);
            return added;
        }

        void start() {
            start.countDown();
        }
    }
}
