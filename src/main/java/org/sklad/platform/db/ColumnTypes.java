package org.sklad.platform.db;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The formats of values in columns, the same on both engines: UUID as text of 36 characters, an instant as microseconds since
 * 1970 in UTC, a date as ISO text, a boolean as 0 or 1, an enum as its name, a record of one component as that component.
 */
final class ColumnTypes implements ArgumentFactory.Preparable, ColumnMapperFactory {
    private final Map<Type, Column<?>> columns = new ConcurrentHashMap<>();

    private ColumnTypes() {
        add(
                UUID.class,
                Types.VARCHAR,
                UUID::toString,
                (row, at) -> text(row, at).map(UUID::fromString));
        add(
                LocalDate.class,
                Types.VARCHAR,
                LocalDate::toString,
                (row, at) -> text(row, at).map(LocalDate::parse));
        add(
                Instant.class,
                Types.BIGINT,
                ColumnTypes::toMicros,
                (row, at) -> number(row, at).map(ColumnTypes::fromMicros));
        add(
                Boolean.class,
                Types.INTEGER,
                value -> value ? 1 : 0,
                (row, at) -> number(row, at).map(bit -> bit != 0));
        add(String.class, Types.VARCHAR, value -> value, ColumnTypes::text);
        add(Long.class, Types.BIGINT, value -> value, ColumnTypes::number);
        add(
                Integer.class,
                Types.INTEGER,
                value -> value,
                (row, at) -> number(row, at).map(Math::toIntExact));
        columns.put(boolean.class, columns.get(Boolean.class));
        columns.put(long.class, columns.get(Long.class));
        columns.put(int.class, columns.get(Integer.class));
    }

    static Jdbi install(Jdbi jdbi) {
        ColumnTypes types = new ColumnTypes();
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(types);
        jdbi.registerColumnMapper(types);
        RecordTypes records = new RecordTypes(types::argument);
        jdbi.registerArgument(records);
        jdbi.registerColumnMapper(records);
        jdbi.registerRowMapper(records::row);
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
        // Jdbi would write every bound value into its messages, which end up in the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(ColumnTypes::withoutValues);
        jdbi.setTransactionHandler(new OpenTransaction());
        return jdbi;
    }

    private static String withoutValues(StatementException exception) {
        StatementContext context = exception.getStatementContext();
        return exception.getShortMessage() + (context == null ? "" : " [" + context.getRenderedSql() + "]");
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return column(type).map(column -> column::argument);
    }

    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        // A value that is bound without its type has the type Object.
        Type known = column(type).isPresent() || value == null ? type : value.getClass();
        return argument(known, value);
    }

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return column(type).map(Column::mapper);
    }

    /** Returns the argument for a type of this class; empty for another type. */
    Optional<Argument> argument(Type type, Object value) {
        return column(type).map(column -> column.argument(value));
    }

    private Optional<Column<?>> column(Type type) {
        Column<?> known = columns.get(type);
        if (known == null && type instanceof Class<?> kind && kind.isEnum()) {
            known = byName(kind);
            columns.put(type, known);
        }
        return Optional.ofNullable(known);
    }

    private static <T> Column<T> byName(Class<T> kind) {
        Map<String, T> values = Stream.of(kind.getEnumConstants())
                .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), each -> each));
        return new Column<>(
                kind,
                Types.VARCHAR,
                value -> ((Enum<?>) value).name(),
                (row, at) -> text(row, at)
                        .map(name -> Optional.ofNullable(values.get(name))
                                .orElseThrow(() -> new IllegalStateException(
                                        "A " + kind.getSimpleName() + " that nobody knows"))));
    }

    private <T> void add(Class<T> type, int sqlType, Function<T, Object> write, Reader<T> read) {
        columns.put(type, new Column<>(type, sqlType, write, read));
    }

    private static Optional<String> text(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getString(at));
    }

    private static Optional<Long> number(ResultSet row, int at) throws SQLException {
        long number = row.getLong(at);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Object toMicros(Instant instant) {
        // ChronoUnit.between counts nanoseconds first and overflows in the year 2262.
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000), instant.getNano() / 1_000);
    }

    private static Instant fromMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private interface Reader<T> {
        Optional<T> read(ResultSet row, int at) throws SQLException;
    }

    private record Column<T>(Class<T> type, int sqlType, Function<T, Object> write, Reader<T> read) {
        Argument argument(Object value) {
            if (value == null) {
                return new NullArgument(sqlType);
            }
            Object written = write.apply(type.cast(value));
            return (at, statement, context) -> statement.setObject(at, written, sqlType);
        }

        @SuppressWarnings("NullAway") // Jdbi takes null for NULL.
        ColumnMapper<T> mapper() {
            return (row, at, context) -> read.read(row, at).orElse(null);
        }
    }
}
