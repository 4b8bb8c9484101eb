package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** The form of values in columns, on every engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnTypesTest {
    private TestDatabases databases;
    private Database database;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void begin() {
        open();
    }

    enum Colour {
        RED,
        GREEN
    }

    public record Code(String value) {
        public Code {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("A code is not empty");
            }
        }
    }

    public record Amount(long value) {}

    public record Row(
            UUID id,
            Instant madeAt,
            LocalDate dueOn,
            boolean open,
            Colour colour,
            Code code,
            Amount amount,
            Optional<Instant> endedAt,
            Optional<Code> other) {}

    public record Part(UUID id, Code code) {}

    interface RowDao {
        @SqlUpdate("""
                insert into typed (id, made_at, due_on, open, colour, code, amount, ended_at, other)
                values (:id, :madeAt, :dueOn, :open, :colour, :code, :amount, :endedAt, :other)
                """)
        void insert(@BindMethods Row row);

        @SqlBatch("""
                insert into typed (id, made_at, due_on, open, colour, code, amount, ended_at, other)
                values (:id, :madeAt, :dueOn, :open, :colour, :code, :amount, :endedAt, :other)
                """)
        void insertAll(@BindMethods List<Row> rows);

        @SqlQuery("select * from typed where id = :id")
        Optional<Row> find(UUID id);

        @SqlQuery("select id, code from typed where code = :code and open = :open and colour = :colour")
        List<Part> list(Code code, boolean open, Colour colour);

        @SqlQuery("select code from typed where amount = :amount and made_at <= :until and due_on = :dueOn")
        List<Code> codes(Amount amount, Instant until, LocalDate dueOn);

        @SqlQuery("select id from typed where code = :code")
        Optional<UUID> findId(Code code);

        @SqlQuery("select ended_at from typed where ended_at is null and code = :code")
        long wrongNumber(Code code);
    }

    private void open() {
        databases = TestDatabases.open(engine);
        database = databases.database();
        database.write(handle -> handle.execute("""
                create table typed (
                    id varchar(36) not null primary key,
                    made_at bigint not null,
                    due_on varchar(10) not null,
                    open integer not null,
                    colour varchar(10) not null,
                    code varchar(10) not null,
                    amount bigint not null,
                    ended_at bigint,
                    other varchar(10)
                )
                """));
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @Test
    void every_type_is_read_as_it_was_written() {
        Row full = row("F", Optional.of(Instant.parse("1969-12-31T23:59:59.999999Z")), Optional.of(new Code("x")));
        Row bare = row("B", Optional.empty(), Optional.empty());

        database.write(handle -> {
            RowDao dao = handle.attach(RowDao.class);
            dao.insert(full);
            dao.insertAll(List.of(bare, row("C", Optional.empty(), Optional.empty())));
            return true;
        });

        assertThat(database.<Optional<Row>>read(
                        handle -> handle.attach(RowDao.class).find(full.id())))
                .contains(full);
        assertThat(database.<Optional<Row>>read(
                        handle -> handle.attach(RowDao.class).find(bare.id())))
                .contains(bare);
    }

    @Test
    void values_are_stored_as_the_architecture_says() {
        Row row = row("S", Optional.empty(), Optional.empty());
        insert(row);

        assertThat(database.<List<String>>read(handle -> handle.createQuery("""
                                select id || ' ' || cast(made_at as varchar(20)) || ' ' || due_on || ' ' || cast(open as varchar(1))
                                    || ' ' || colour || ' ' || code || ' ' || cast(amount as varchar(20))
                                from typed where id = :id
                                """)
                        .bind("id", row.id())
                        .mapTo(String.class)
                        .list()))
                .containsExactly(row.id() + " 1803895200123456 2027-03-01 1 GREEN S 12");
    }

    @Test
    void records_with_one_component_work_as_parameters_and_results() {
        Row row = row("P", Optional.empty(), Optional.empty());
        insert(row);

        assertThat(database.<List<Part>>read(
                        handle -> handle.attach(RowDao.class).list(row.code(), true, Colour.GREEN)))
                .containsExactly(new Part(row.id(), row.code()));
        assertThat(database.<List<Code>>read(
                        handle -> handle.attach(RowDao.class).codes(new Amount(12), row.madeAt(), row.dueOn())))
                .contains(row.code());
        assertThat(database.<Optional<UUID>>read(
                        handle -> handle.attach(RowDao.class).findId(row.code())))
                .contains(row.id());
        assertThat(database.<Optional<UUID>>read(
                        handle -> handle.attach(RowDao.class).findId(new Code("none"))))
                .isEmpty();
    }

    @Test
    void a_value_that_its_type_rejects_is_not_read() {
        UUID id = UUID.randomUUID();
        database.write(handle -> handle.createUpdate("""
                        insert into typed (id, made_at, due_on, open, colour, code, amount)
                        values (:id, 0, '2027-01-01', 0, 'RED', '', 1)
                        """).bind("id", id).execute());

        assertThatThrownBy(() ->
                        database.read(handle -> handle.attach(RowDao.class).find(id)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void null_is_not_read_as_zero() {
        Row row = row("N", Optional.empty(), Optional.empty());
        insert(row);

        assertThatThrownBy(() ->
                        database.read(handle -> handle.attach(RowDao.class).wrongNumber(row.code())))
                .isInstanceOf(RuntimeException.class);
    }

    private void insert(Row row) {
        database.write(handle -> {
            handle.attach(RowDao.class).insert(row);
            return true;
        });
    }

    private static Row row(String code, Optional<Instant> endedAt, Optional<Code> other) {
        return new Row(
                UUID.randomUUID(),
                Instant.parse("2027-03-01T10:00:00.123456Z"),
                LocalDate.of(2027, 3, 1),
                true,
                Colour.GREEN,
                new Code(code),
                new Amount(12),
                endedAt,
                other);
    }
}
