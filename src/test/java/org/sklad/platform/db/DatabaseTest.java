package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.i18n.NotFound;

/** The guarantees of a {@link Database}, on every engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    @Parameter
    Engine engine;

    private TestDatabases databases;
    private Database database;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = databases.database();
        database.write(handle -> handle.execute("""
                create table notes (
                    id varchar(36) not null primary key,
                    number integer not null unique,
                    batch varchar(36) not null
                )
                """));
        database.write(handle -> handle.execute("""
                create table counters (
                    name varchar(10) not null primary key,
                    amount bigint not null check (amount >= 0)
                )
                """));
    }

    /** Returns a query that the engine accepts and cannot answer. */
    private String failing() {
        return engine == Engine.SQLITE ? "select abs(-9223372036854775808)" : "select 1 / 0";
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    /** A server whose database was lost must not go on with an empty one. */
    @Test
    void creates_no_database_beside_the_files_or_the_backups_of_an_installation() throws IOException {
        DatabaseSettings settings = engine == Engine.SQLITE ? newSqlite() : TestDatabases.emptyPostgresql();
        Path photo = Files.createDirectories(settings.dataFolder().resolve("files/ab"))
                .resolve("photo");
        Path backup = Files.createDirectories(settings.dataFolder().resolve("backups"))
                .resolve("sklad-20260101-020000Z.backup");
        try (DataFolder held = DataFolder.hold(settings.dataFolder())) {
            for (Path left : List.of(photo, backup)) {
                Files.createFile(left);
                assertThatThrownBy(() -> Databases.open(settings, held, file -> Optional.empty()))
                        .as(left.toString())
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("is missing or empty");
                Files.delete(left);
            }
            assertThat(settings.isSqlite() && Files.exists(settings.file())).isFalse();
            Databases.open(settings, held, file -> Optional.empty()).close();
            Files.createFile(photo);
            Files.createFile(backup);
            Databases.open(settings, held, file -> Optional.empty()).close();
        } finally {
            TemporaryFolders.delete(settings.dataFolder());
        }
    }

    private static DatabaseSettings newSqlite() {
        Path folder = TestDatabases.temporaryFolder();
        return DatabaseSettings.sqlite(folder.resolve("new.db"), folder);
    }

    @Test
    void an_id_is_new_the_first_time_and_known_afterwards() {
        IdempotencyKey claim = claim("a");

        assertThat(claim(claim)).isTrue();
        assertThat(claim(claim)).isFalse();
    }

    @Test
    void refuses_an_id_used_for_other_content() {
        IdempotencyKey claim = claim("a");
        claim(claim);

        assertThatThrownBy(() -> claim(new IdempotencyKey(claim.id(), "b"))).isInstanceOf(IdReused.class);
        assertThat(claim(claim)).isFalse();
    }

    @Test
    void a_refused_document_leaves_no_trace_and_its_id_stays_new() {
        IdempotencyKey claim = claim("a");
        UUID batch = UUID.randomUUID();

        assertThatThrownBy(() -> database.write(handle -> {
                    IdempotencyKeys.claim(handle, claim, NOW);
                    handle.attach(NoteDao.class).insert(UUID.randomUUID(), number(), batch);
                    throw new NotFound();
                }))
                .isInstanceOf(NotFound.class);

        assertThat(count(batch)).isZero();
        assertThat(claim(claim)).isTrue();
    }

    @Test
    void the_same_id_sent_five_times_at_once_has_one_effect() throws InterruptedException {
        IdempotencyKey claim = claim("a");
        UUID batch = UUID.randomUUID();

        List<Object> answers = Together.run(
                5,
                () -> database.write(handle -> {
                    boolean first = IdempotencyKeys.claim(handle, claim, NOW);
                    if (first) {
                        handle.attach(NoteDao.class).insert(UUID.randomUUID(), number(), batch);
                    }
                    return first;
                }));

        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(count(batch)).isOne();
    }

    @Test
    void without_a_claim_five_simultaneous_requests_have_five_effects() throws InterruptedException {
        UUID batch = UUID.randomUUID();

        Together.run(5, () -> {
            int number = number();
            return insert(batch, number);
        });

        assertThat(count(batch)).isEqualTo(5);
    }

    @Test
    void a_violated_constraint_is_thrown_unchanged_and_rolls_back_its_work() {
        UUID batch = UUID.randomUUID();
        int number = number();

        assertThatThrownBy(() -> database.write(handle -> {
                    NoteDao notes = handle.attach(NoteDao.class);
                    notes.insert(UUID.randomUUID(), number, batch);
                    notes.insert(UUID.randomUUID(), number, batch);
                    return true;
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);

        assertThat(count(batch)).isZero();
        assertThat(database.healthy()).isTrue();
    }

    @Test
    void a_bug_changes_nothing_and_its_exception_names_cause_and_caller() {
        UUID batch = UUID.randomUUID();
        IllegalArgumentException mistake = new IllegalArgumentException("a mistake");

        Throwable thrown = catchThrowable(() -> database.write(handle -> {
            handle.attach(NoteDao.class).insert(UUID.randomUUID(), number(), batch);
            throw mistake;
        }));

        assertThat(thrown).isInstanceOf(DatabaseUnavailable.class).hasRootCause(mistake);
        assertThat(((DatabaseUnavailable) thrown).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(DatabaseTest.class.getName()));
        assertThat(count(batch)).isZero();
        assertThat(database.healthy()).isTrue();
        database.prove();
    }

    @Test
    void a_failure_that_the_work_swallows_is_not_committed() {
        UUID batch = UUID.randomUUID();

        assertThatThrownBy(() -> database.write(handle -> {
                    handle.attach(NoteDao.class).insert(UUID.randomUUID(), number(), batch);
                    return catchThrowable(() ->
                            handle.createQuery(failing()).mapTo(Long.class).one());
                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(count(batch)).isZero();
    }

    @Test
    void no_message_contains_the_values_of_a_row() {
        UUID batch = UUID.randomUUID();
        int number = number();
        insert(batch, number);

        Throwable thrown = catchThrowable(() -> insert(batch, number));

        for (Throwable at = thrown; at != null; at = at.getCause()) {
            assertThat(at.getMessage()).isNotEmpty().doesNotContain(batch.toString(), Integer.toString(number));
        }
    }

    @Test
    void refuses_a_transaction_within_a_transaction() {
        List<Callable<Object>> inner = List.of(
                () -> database.write(handle -> 1),
                () -> database.writeBulk(handle -> 1),
                () -> database.read(handle -> 1),
                () -> database.readForReport(handle -> 1));

        for (Callable<Object> call : inner) {
            assertThatThrownBy(() -> database.write(handle -> nested(call)))
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> database.read(handle -> nested(call))).isInstanceOf(IllegalStateException.class);
        }
        assertThat(database.<Integer>write(handle -> 1)).isOne();
    }

    @Test
    void work_cannot_begin_or_end_a_transaction() {
        assertThatThrownBy(() -> database.write(handle -> handle.begin()))
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.write(handle -> handle.commit()))
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.read(handle -> handle.rollback())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_read_cannot_write() {
        UUID batch = UUID.randomUUID();

        assertThatThrownBy(() -> database.read(handle -> {
                    handle.attach(NoteDao.class).insert(UUID.randomUUID(), number(), batch);
                    return true;
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThatThrownBy(() -> database.readForReport(handle -> handle.execute("delete from notes")))
                .isInstanceOf(UnableToExecuteStatementException.class);

        assertThat(count(batch)).isZero();
    }

    @Test
    void a_read_sees_one_snapshot() throws InterruptedException {
        UUID batch = UUID.randomUUID();
        Thread writer = new Thread(() -> insert(batch, number()));

        List<Integer> counts = database.read(handle -> {
            int before = handle.attach(NoteDao.class).count(batch);
            writer.start();
            join(writer);
            return List.of(before, handle.attach(NoteDao.class).count(batch));
        });

        assertThat(counts).containsExactly(0, 0);
        assertThat(count(batch)).isOne();
    }

    @Test
    void reads_together_see_one_snapshot() throws InterruptedException {
        UUID batch = UUID.randomUUID();
        Thread writer = new Thread(() -> insert(batch, number()));

        List<Integer> counts = database.readTogether(() -> {
            int before = count(batch);
            writer.start();
            join(writer);
            // Another query than before, because the answer to that one is in memory.
            int after = numbers(List.of(batch)).size();
            return List.of(before, after, database.readTogether(() -> count(batch)));
        });

        assertThat(counts).containsExactly(0, 0, 0);
        assertThat(count(batch)).isOne();
    }

    /** The database makes a new list for each query, so the same list shows that it was asked once. */
    @Test
    void reads_together_ask_a_question_once_for_the_same_arguments() {
        int first = number();
        int second = number();
        List<UUID> batches = new ArrayList<>(List.of(UUID.randomUUID()));
        UUID other = UUID.randomUUID();
        insert(batches.get(0), first);
        insert(other, second);

        database.readTogether(() -> {
            List<Integer> asked = numbers(batches);
            assertThat(asked).containsExactly(first);
            assertThat(numbers(List.copyOf(batches))).isSameAs(asked);
            assertThat(numbers(List.of(other))).containsExactly(second);
            assertThatThrownBy(() -> asked.add(1)).isInstanceOf(UnsupportedOperationException.class);
            batches.add(other);
            return assertThat(numbers(batches)).containsExactlyInAnyOrder(first, second);
        });
        assertThat(numbers(List.of(other))).isNotSameAs(numbers(List.of(other)));
    }

    @Test
    void a_list_of_any_length_finds_its_values() {
        List<UUID> batches = new ArrayList<>();
        List<Integer> all =
                IntStream.range(0, 5).map(any -> number()).sorted().boxed().toList();
        for (int length = 1; length <= all.size(); length++) {
            batches.add(UUID.randomUUID());
            insert(batches.get(length - 1), all.get(length - 1));
            assertThat(numbers(List.copyOf(batches)))
                    .as("%s values", length)
                    .containsExactlyElementsOf(all.subList(0, length));
        }
        assertThatThrownBy(() -> numbers(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> numbers(List<UUID> batches) {
        return database.read(handle -> handle.attach(NoteDao.class).numbers(batches));
    }

    @Test
    void only_reads_run_together() {
        List<Callable<Object>> refused = List.of(
                () -> database.write(handle -> 1),
                () -> database.writeBulk(handle -> 1),
                () -> database.readForReport(handle -> 1),
                () -> database.read(handle -> nested(() -> database.read(inner -> 1))));

        for (Callable<Object> call : refused) {
            assertThatThrownBy(() -> database.readTogether(() -> nested(call)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(database.<Integer>write(handle -> 1)).isOne();
    }

    @Test
    void a_refusal_of_reads_together_is_rethrown_and_later_work_runs() {
        assertThatThrownBy(() -> database.readTogether(() -> database.read(handle -> {
                    throw new NotFound();
                })))
                .isInstanceOf(NotFound.class);

        assertThat(insert(UUID.randomUUID(), number())).isTrue();
    }

    /** The objects of a connection took 5 MB. */
    @Test
    void connections_share_an_object_and_each_uses_its_own_transaction() throws InterruptedException {
        UUID batch = UUID.randomUUID();
        List<NoteDao> used = new ArrayList<>();
        Thread writer = new Thread(() -> database.write(handle -> {
            NoteDao notes = handle.attach(NoteDao.class);
            notes.insert(UUID.randomUUID(), number(), batch);
            return used.add(notes);
        }));

        List<Integer> counts = database.read(handle -> {
            NoteDao notes = handle.attach(NoteDao.class);
            used.add(notes);
            int before = notes.count(batch);
            writer.start();
            join(writer);
            return List.of(before, notes.count(batch));
        });
        used.add(database.readForReport(handle -> handle.attach(NoteDao.class)));

        assertThat(counts).containsExactly(0, 0);
        assertThat(count(batch)).isOne();
        assertThat(used).hasSize(3).allSatisfy(notes -> assertThat(notes).isSameAs(used.get(0)));
    }

    @Test
    void a_failure_of_a_shared_object_concerns_only_the_work_that_swallows_it() {
        UUID batch = UUID.randomUUID();
        insert(batch, number());

        assertThatThrownBy(() -> database.read(handle ->
                        catchThrowable(() -> handle.attach(NoteDao.class).insert(UUID.randomUUID(), number(), batch))))
                .isInstanceOf(IllegalStateException.class);
        insert(batch, number());

        assertThat(count(batch)).isEqualTo(2);
    }

    @Test
    void concurrent_moves_between_counters_keep_their_sum() throws InterruptedException {
        int counters = 5;
        int start = 20;
        database.write(handle -> {
            CounterDao dao = handle.attach(CounterDao.class);
            for (int i = 0; i < counters; i++) {
                dao.insert("c" + i, start);
            }
            return true;
        });

        List<Object> answers = Together.run(8, () -> {
            int done = 0;
            for (int i = 0; i < 50; i++) {
                String from = "c" + ThreadLocalRandom.current().nextInt(counters);
                String to = "c" + ThreadLocalRandom.current().nextInt(counters);
                done += move(from, to, ThreadLocalRandom.current().nextInt(1, 15));
            }
            return done;
        });

        assertThat(answers).allSatisfy(done -> assertThat((Integer) done).isPositive());
        List<Long> amounts =
                database.read(handle -> handle.attach(CounterDao.class).amounts());
        assertThat(amounts).allSatisfy(amount -> assertThat(amount).isNotNegative());
        assertThat(amounts.stream().mapToLong(Long::longValue).sum()).isEqualTo((long) counters * start);
    }

    /** Returns 1 if the amount was moved, or 0 if there was too little, which the schema refuses. */
    private int move(String from, String to, long amount) {
        try {
            return database.write(handle -> {
                CounterDao dao = handle.attach(CounterDao.class);
                // In the order of names, as all writes touch balances: PostgreSQL needs a second to find a deadlock.
                boolean fromFirst = from.compareTo(to) < 0;
                dao.add(fromFirst ? from : to, fromFirst ? -amount : amount);
                dao.add(fromFirst ? to : from, fromFirst ? amount : -amount);
                return 1;
            });
        } catch (UnableToExecuteStatementException e) {
            return 0;
        } catch (DatabaseUnavailable e) {
            assertThat(e.reason()).isEqualTo(Reason.BUSY);
            return 0;
        }
    }

    @Test
    void numbers_chosen_by_concurrent_work_never_collide() throws InterruptedException {
        UUID batch = UUID.randomUUID();

        List<Object> answers = Together.run(
                6,
                () -> database.write(handle -> {
                    NoteDao dao = handle.attach(NoteDao.class);
                    int next = dao.highest() + 1;
                    dao.insert(UUID.randomUUID(), next, batch);
                    return next;
                }));

        assertThat(answers).hasOnlyElementsOfType(Integer.class).doesNotHaveDuplicates();
        assertThat(count(batch)).isEqualTo(6);
    }

    @Test
    void bulk_work_is_written_like_any_other() {
        UUID batch = UUID.randomUUID();

        database.writeBulk(handle -> {
            NoteDao dao = handle.attach(NoteDao.class);
            int next = dao.highest() + 1;
            dao.insertAll(List.of(UUID.randomUUID(), UUID.randomUUID()), List.of(next, next + 1), batch);
            return true;
        });

        assertThat(count(batch)).isEqualTo(2);
    }

    /** Attaching anew for every piece took half of the processor time. A kept object must not write for an earlier piece. */
    @Test
    void an_attached_object_is_made_once_and_uses_the_current_work() {
        UUID batch = UUID.randomUUID();
        NoteDao made = database.write(handle -> {
            NoteDao notes = handle.attach(NoteDao.class);
            notes.insert(UUID.randomUUID(), number(), batch);
            return notes;
        });
        Throwable refused = catchThrowable(() -> database.write(handle -> {
            NoteDao notes = handle.attach(NoteDao.class);
            assertThat(notes).isSameAs(made);
            notes.insert(UUID.randomUUID(), number(), batch);
            throw new NotFound();
        }));

        assertThat(refused).isInstanceOf(NotFound.class);
        assertThat(database.<Integer>read(handle -> handle.attach(NoteDao.class).count(batch)))
                .isEqualTo(1);
    }

    @Test
    void a_closed_database_refuses_work() {
        TestDatabases other = TestDatabases.open(engine);
        other.close();

        assertThatThrownBy(() -> other.database().write(handle -> 1))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("BUSY");
    }

    private boolean claim(IdempotencyKey claim) {
        return database.write(handle -> IdempotencyKeys.claim(handle, claim, NOW));
    }

    private boolean insert(UUID batch, int number) {
        return database.write(handle -> {
            handle.attach(NoteDao.class).insert(UUID.randomUUID(), number, batch);
            return true;
        });
    }

    private int count(UUID batch) {
        return database.read(handle -> handle.attach(NoteDao.class).count(batch));
    }

    private static IdempotencyKey claim(String content) {
        return new IdempotencyKey(UUID.randomUUID(), content);
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(1_000_000_000);
    }

    private static Object nested(Callable<Object> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
