package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behaviour that only PostgreSQL has: repeated work, and a server that goes away. */
final class PostgresDatabaseTest {
    private final TestDatabases databases = TestDatabases.postgresql();
    private final Database database = databases.database();

    @BeforeEach
    void makeTable() {
        database.write(
                handle -> handle.execute("create table rows (number integer not null primary key check (number > 0))"));
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void a_unique_key_that_stays_violated_is_tried_ten_times_and_then_reported() {
        database.write(handle -> handle.execute("insert into rows (number) values (1)"));
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.write(handle -> {
                    runs.incrementAndGet();
                    return handle.execute("insert into rows (number) values (1)");
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);

        assertThat(runs).hasValue(10);
    }

    @Test
    void a_row_that_the_schema_rejects_is_not_tried_again() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.write(handle -> {
                    runs.incrementAndGet();
                    return handle.execute("insert into rows (number) values (0)");
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);

        assertThat(runs).hasValue(1);
    }

    @Test
    void transactions_that_cannot_be_serialised_are_tried_ten_times_and_then_reported_as_busy() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.write(handle -> {
                    runs.incrementAndGet();
                    return handle.execute("do $$ begin raise exception using errcode = '40001'; end $$");
                }))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("BUSY");

        assertThat(runs).hasValue(10);
    }

    @Test
    void the_server_does_not_compile_statements_with_jit() {
        Work<String> jit =
                handle -> handle.createQuery("show jit").mapTo(String.class).one();
        assertThat(List.of(database.write(jit), database.read(jit), database.readForReport(jit)))
                .containsOnly("off");
    }

    @Test
    void the_planner_expects_random_reads_to_cost_as_much_as_sequential_ones() {
        Work<String> cost = handle ->
                handle.createQuery("show random_page_cost").mapTo(String.class).one();
        assertThat(List.of(database.write(cost), database.read(cost), database.readForReport(cost)))
                .containsOnly("1.1");
    }

    interface Counts {
        @SqlQuery("select count(*) from rows where number > :above")
        long kept(int above);

        @PlannedEachRun
        @SqlQuery("select count(*) from rows where number >= :from")
        long anew(int from);
    }

    @Test
    void statements_that_are_always_planned_again_keep_no_plan() {
        List<String> kept = database.read(handle -> {
            Counts counts = handle.attach(Counts.class);
            for (int i = 0; i < 10; i++) {
                assertThat(counts.kept(i)).isEqualTo(counts.anew(i + 1));
            }
            return handle.createQuery("select statement from pg_prepared_statements")
                    .mapTo(String.class)
                    .list();
        });
        assertThat(kept)
                .anyMatch(each -> each.contains("number > $1"))
                .noneMatch(each -> each.contains("number >= $1"));
    }

    @Test
    void a_full_disk_is_reported_as_such() {
        assertThatThrownBy(() -> database.write(
                        handle -> handle.execute("do $$ begin raise exception using errcode = '53100'; end $$")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("DISK_FULL");
        assertThat(database.healthy()).isFalse();

        database.prove();
        assertThat(database.healthy()).isTrue();
    }

    @Test
    void a_lost_connection_leaves_the_outcome_unknown_and_the_next_call_gets_another() {
        assertThatThrownBy(() -> database.write(handle -> {
                    handle.execute("insert into rows (number) values (1)");
                    return handle.createQuery("select pg_terminate_backend(pg_backend_pid())")
                            .mapTo(Boolean.class)
                            .one();
                }))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("OUTCOME_UNKNOWN");
        assertThat(database.healthy()).isFalse();

        assertThat(database.<Integer>write(handle -> handle.execute("insert into rows (number) values (1)")))
                .isOne();
        assertThat(database.healthy()).isTrue();
    }
}
